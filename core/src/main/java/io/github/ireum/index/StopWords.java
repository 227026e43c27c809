// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.util.IOUtils;

/** Words that say little: the index has them for phrases, but queries leave them out. */
public final class StopWords {

  /** The English ones, as the Snowball project lists them. Unmodifiable. */
  public static final CharArraySet ENGLISH = read();

  private StopWords() {}

  private static CharArraySet read() {
    try {
      return CharArraySet.unmodifiableSet(
          WordlistLoader.getSnowballWordSet(
              IOUtils.requireResourceNonNull(
                  SnowballFilter.class.getResourceAsStream("english_stop.txt"),
                  "english_stop.txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
