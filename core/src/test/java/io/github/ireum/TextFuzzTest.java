// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import io.github.ireum.names.Reading;
import io.github.ireum.passage.NameResolver;
import io.github.ireum.passage.PassageSplitter;
import io.github.ireum.passage.ResolvedName;
import io.github.ireum.search.syntax.QueryParser;
import org.junit.jupiter.api.Tag;

/**
 * What reads texts from outside, on texts that a fuzzer makes up. The ordinary build tries the
 * inputs that are kept in the resources, in a JVM apart, for the fuzzer instruments all classes.
 * {@code JAZZER_FUZZ=1 mvn -pl core -am test -Dtest=TextFuzzTest#resolve} looks for new ones.
 */
@Tag("fuzz")
final class TextFuzzTest {

  private static final NameResolver RESOLVER = new NameResolver();

  @FuzzTest(maxDuration = "2m")
  void parse(FuzzedDataProvider data) {
    String query = data.consumeRemainingAsString();
    try {
      QueryParser.parse(query);
    } catch (InvalidQueryException e) {
      // As it should.
    }
  }

  @FuzzTest(maxDuration = "2m")
  void read(FuzzedDataProvider data) {
    double sum = 0;
    for (Reading reading : KoreanNames.getDefault().read(data.consumeRemainingAsString())) {
      sum += reading.probability();
    }
    assertTrue(sum <= 1.0001, () -> "more than certain");
  }

  @FuzzTest(maxDuration = "2m")
  void find(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    int end = 0;
    for (NameMention mention : NameFinder.getDefault().find(text)) {
      assertTrue(mention.start() >= end && mention.end() <= text.length());
      end = mention.end();
    }
  }

  @FuzzTest(maxDuration = "2m")
  void resolve(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    int start = 0;
    for (ResolvedName name : RESOLVER.resolve(text)) {
      assertTrue(name.start() >= start && name.end() <= text.length());
      start = name.start();
    }
  }

  /** What lies outside of all passages has nothing to read. */
  private static boolean isEmpty(String rest) {
    return rest.chars().noneMatch(Character::isLetterOrDigit);
  }

  @FuzzTest(maxDuration = "2m")
  void split(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    // What stands at the head of each page is left out, and only pages have any.
    boolean complete = text.indexOf('\f') < 0;
    int end = 0;
    for (TextRange passage : new PassageSplitter(PassageSettings.getDefault()).split(text)) {
      assertTrue(passage.start() >= end && passage.end() <= text.length());
      assertTrue(!complete || isEmpty(text.substring(end, passage.start())));
      end = passage.end();
    }
    assertTrue(!complete || isEmpty(text.substring(end)));
  }
}
