// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells texts in Latin letters of Central Europe and Turkey, in the encodings of Windows and of
 * ISO, by the frequency of letters in their languages. Tika asks for a Western encoding first,
 * which reads any of them as if it were right.
 */
final class CentralEuropeanEncoding {

  /** Of which ICU has frequencies. Slovak, Slovene and Croatian pass for one of them. */
  private static final Set<String> LANGUAGES = Set.of("cs", "hu", "pl", "ro", "tr");

  private static final Set<String> WESTERN = Set.of("ISO-8859-1", "windows-1252");

  /** Of 100. A text in a language that ICU has no frequencies of reaches some 20 in any. */
  private static final int ENOUGH = 25;

  /** Letters beyond ASCII. A name or two in a list say nothing. */
  private static final int LETTERS = 4;

  private CentralEuropeanEncoding() {}

  /** Returns the encoding of a text, or null if it is none of these. */
  static @Nullable Charset of(byte[] text) {
    int letters = 0;
    for (byte b : text) {
      letters += b < 0 ? 1 : 0;
    }
    if (letters < LETTERS) {
      return null;
    }
    CharsetMatch[] matches = new CharsetDetector().setText(text).detectAll();
    CharsetMatch best = matches.length == 0 ? null : matches[0];
    if (best == null
        || best.getConfidence() < ENOUGH
        || best.getLanguage() == null
        || !LANGUAGES.contains(best.getLanguage())) {
      return null;
    }
    for (CharsetMatch match : matches) {
      if (WESTERN.contains(match.getName()) && match.getConfidence() >= best.getConfidence()) {
        return null;
      }
    }
    return EncodingSupersets.of(Charset.forName(best.getName()));
  }
}
