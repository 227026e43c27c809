// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.IndexedFolder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Any string is answered or refused with a typed error, and soon. */
@TestInstance(Lifecycle.PER_CLASS)
final class HostileQueryTest {

  /** For the whole answer, once the code is compiled. */
  private static final Duration GOAL = Duration.ofMillis(100);

  /** The least of so many times is told: the first has to compile, and any may have to collect. */
  private static final int TRIES = 3;

  private static final int MEGABYTE = 1 << 20;

  private IndexedFolder news;

  @BeforeAll
  void ingest(@TempDir Path folder) {
    news = new IndexedFolder(folder);
    news.write("a.txt", "Kim Jong Un came by train. 김정은 국무위원장이 방중했다.");
    news.ingest();
    List.of("train", "김정은", "tra* trian~ \"by train\" lang:en").forEach(this::answer);
  }

  @AfterAll
  void close() {
    news.close();
  }

  private void answer(String query) {
    try {
      news.index().search(PassageQuery.of(query));
    } catch (InvalidQueryException e) {
      assertTrue(String.valueOf(e.getMessage()).length() < 300, e::getMessage);
      if (e instanceof QuerySyntaxException syntax) {
        assertTrue(syntax.pointer().lines().count() == 2, syntax::pointer);
      }
    }
  }

  private static List<String> hostile() {
    List<String> queries = new ArrayList<>();
    for (String unit :
        List.of(
            "a",
            "가",
            "(",
            ")",
            "()",
            "(a ",
            "+",
            "+(",
            "-a ",
            "\"",
            "\" ",
            "\"a\" ",
            "*",
            "* ",
            "ab* ",
            "a~ ",
            "ab~ ",
            "ab~2 ",
            ":",
            "title:",
            "title:a ",
            "date:2018 ",
            "date:",
            "OR ",
            "a OR ",
            "a AND ",
            "NOT ",
            "\0",
            "\u001b[2J",
            "\u202e",
            "\uD83D",
            "\uDE00 ",
            "\u0301",
            "😀",
            "'",
            "김정은 ",
            "Kim Jong Un ",
            "1 ",
            "x(",
            "name:가 ",
            "lang:ko ",
            "\u3000",
            "ŏ̆",
            "/",
            "\\ ")) {
      for (int length : List.of(200, 5_000, PassageQuery.MAX_LENGTH, MEGABYTE)) {
        queries.add(unit.repeat(Math.max(1, length / unit.length())));
      }
    }
    queries.add(String.join(" ", IntStream.range(0, 100_000).mapToObj(i -> "+w" + i).toList()));
    queries.add("(".repeat(10_000) + "a" + ")".repeat(10_000));
    queries.add("+(".repeat(49) + "a" + ")".repeat(49));
    return queries;
  }

  /** Processor time of this thread, for what else the machine does is no concern of a query. */
  private Duration timeOf(String query) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    answer(query);
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
  }

  @Test
  void search_hostileQuery_isAnsweredOrRefusedWithinTheGoal() {
    for (String query : hostile()) {
      Duration least =
          IntStream.range(0, TRIES)
              .mapToObj(i -> timeOf(query))
              .min(Comparator.naturalOrder())
              .orElseThrow();
      assertTrue(
          least.compareTo(GOAL) < 0,
          () ->
              least
                  + " for "
                  + query.length()
                  + " of "
                  + query.substring(0, Math.min(20, query.length())));
    }
  }

  @Test
  void search_randomQuery_isAnsweredOrRefused() {
    Random random = new Random(20180612);
    String alphabet = "ab 김정 +-\"()~*:.1ORANDT\u0000\uD83D\uDE00\u0301title:date:";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder query = new StringBuilder("a");
      int length = random.nextInt(60);
      for (int j = 0; j < length; j++) {
        query.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      answer(query.toString());
    }
  }
}
