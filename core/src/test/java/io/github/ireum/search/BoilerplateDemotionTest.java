// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.MatchReason;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.testing.FolderTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What many documents repeat. */
final class BoilerplateDemotionTest extends FolderTest {

  private static final String DISCLAIMER =
      "This message is confidential. A confidential message is for its reader alone: if it"
          + " reached you by mistake, treat it as confidential.";

  private static final List<String> BODIES =
      List.of(
          "Lunch is at one.",
          "The printer works again.",
          "Who has my umbrella?",
          "Minutes of Monday are below.",
          "Train leaves at nine.",
          "Keys lie at the gate.",
          "Please call the harbour.",
          "Tomorrow we paint the hall.",
          "Two boxes have come.",
          "The cat is back.");

  private void mails(String below) {
    for (int i = 0; i < BODIES.size(); i++) {
      news.write("mail" + i + ".txt", BODIES.get(i) + "\n\n" + below);
    }
  }

  private List<PassageHit> hits(String query) {
    return news.index().search(PassageQuery.of(query).withCollapsing(false).withLimit(50)).hits();
  }

  @Test
  void search_wordOfADisclaimer_ranksTextOfItsOwnFirst() {
    mails(DISCLAIMER);
    news.write(
        "report.txt",
        "The committee read a long report on the finances of the port in the spring of that year."
            + " It was kept in a drawer until somebody noticed that it had been confidential.");
    news.ingest();
    List<PassageHit> hits = hits("confidential");
    assertEquals("report.txt", hits.get(0).document().id());
    assertEquals(BODIES.size() + 1, hits.size());
    assertTrue(hits.get(1).score() < hits.get(0).score() / 2, () -> hits.get(1).score() + "");
    List<PassageHit> documents =
        news.index().search(PassageQuery.of("confidential").withGrouping(Grouping.DOCUMENT)).hits();
    assertEquals("report.txt", documents.get(0).document().id());
  }

  @Test
  void search_personOfASignature_ranksTextAboutThemFirst() {
    mails("Press office: Kim Min-su, Kim Min-su at night");
    news.write(
        "about.txt",
        "The harbour has a new speaker after many years without one. He is called Kim Min-su, and"
            + " he worked for a newspaper in Mokpo before he came here.");
    news.ingest();
    assertEquals("about.txt", hits("김민수").get(0).document().id());
    assertEquals(BODIES.size() + 1, hits("김민수").size());
  }

  @Test
  void search_wordsOutsideOfIt_keepTheirScore() {
    mails(DISCLAIMER);
    news.ingest();
    List<PassageHit> hits = hits("umbrella");
    assertEquals(1, hits.size());
    assertFalse(reasons("umbrella", hits.get(0)).contains("repeat"));
    assertTrue(reasons("confidential", hits("confidential").get(0)).contains("documents repeat"));
    PassageHit both = hits("umbrella confidential").get(0);
    assertEquals("mail2.txt", both.document().id());
    assertTrue(reasons("umbrella confidential", both).contains("0.50 times"));
  }

  private String reasons(String query, PassageHit hit) {
    List<MatchReason> reasons =
        news.index().explain(PassageQuery.of(query).withCollapsing(false).withLimit(50), hit);
    return reasons.stream().map(MatchReason::sentence).collect(Collectors.joining("\n"));
  }

  @Test
  void search_copiesOfAStory_areNoBoilerplate() {
    String story =
        "The ferry of the island was late.\n\nIts captain had waited for a pilot of the harbour.";
    for (int i = 0; i < 10; i++) {
      news.write("copy" + i + ".txt", story);
    }
    news.write(
        "other.txt",
        "A long story about gardens and walls and trees, in which nobody ever travels, but for one"
            + " who came by ferry and left on the same day, because of the rain.");
    news.ingest();
    List<PassageHit> hits = hits("ferry");
    assertEquals("other.txt", hits.get(hits.size() - 1).document().id());
  }

  @Test
  void search_fewDocumentsThatRepeat_areNoBoilerplate() {
    for (int i = 0; i < 4; i++) {
      news.write("mail" + i + ".txt", BODIES.get(i) + "\n\n" + DISCLAIMER);
    }
    news.ingest();
    assertFalse(reasons("confidential", hits("confidential").get(0)).contains("repeat"));
  }
}
