// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.index.Fields;
import io.github.ireum.index.TextAnalysis;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Words in a row. */
final class PhraseHighlightsTest {

  private static final WordQueries QUERIES =
      new WordQueries(RankingWeights.getDefault().words(), Marked.TERMS);

  /** Marks a phrase in the last of two passages, each in a segment of its own. */
  private static List<String> marked(String phrase, int slop, String text) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(new TextAnalysis()).setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (String passage : List.of("Somewhere else.", text)) {
        Document document = new Document();
        document.add(new TextField(Fields.TEXT, passage, Store.NO));
        writer.addDocument(document);
        writer.commit();
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        HighlightStrategy strategy =
            new PhraseHighlights(
                new IndexSearcher(reader),
                Objects.requireNonNull(
                    QUERIES.phrase(Fields.TEXT, Marked.TERMS.words(phrase), slop)));
        return Marked.in(strategy, 1, text);
      }
    }
  }

  @Test
  void in_phrase_isMarkedOnlyWhereItStands() throws IOException {
    assertEquals(
        List.of("war games", "War\nGames"),
        marked("war games", 0, "No war, no games: war games, and War\nGames in war."));
    assertEquals(List.of(), marked("war games", 0, "games of war"));
  }

  @Test
  void in_wordsBetween_areMarkedToo() throws IOException {
    assertEquals(
        List.of("summit in Hanoi"), marked("summit Hanoi", 1, "A summit in Hanoi; Hanoi again."));
  }

  @Test
  void in_hangul_marksTheWordsWithoutTheirParticles() throws IOException {
    assertEquals(List.of("남북 정상회담"), marked("남북 정상회담", 0, "그들은 남북 정상회담을 열었다."));
  }
}
