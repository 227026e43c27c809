// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import com.google.common.base.Utf8;
import io.github.ireum.ingest.encoding.EncodingSupersets;
import io.github.ireum.ingest.encoding.KoreanEvidence;
import io.github.ireum.ingest.encoding.Readability;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of names in an archive. A name is a word or two, too short to tell a language
 * by: so what counts is in which encoding all of the bytes are letters as names have them.
 */
final class ArchiveNames {

  /** What programs for DOS and Windows write, that of the first IBM PC before that of Europe. */
  private static final List<Charset> DOS = charsets("IBM437", "IBM850", "IBM852", "IBM866");

  private static final List<Charset> LATIN = List.of(EncodingSupersets.LATIN);

  private static final List<Charset> EAST_ASIAN =
      charsets("windows-31j", "GB18030", "x-windows-950");

  /** No file is named so in Windows; other encodings have them in the middle of a character. */
  private static final String FORBIDDEN = "<>:\"|?*";

  /** That double as punctuation, or as a length mark. */
  private static final String USUAL_MARKS =
      "\u3001\u30FC\u00B7\u2026\u201C\u201D\u3010\u3011\u3000\uFF08\uFF09";

  /** Katakana of half a width, which the bytes of other encodings look like. */
  private static final char FIRST_HALF_WIDTH = '\uFF66';

  private ArchiveNames() {}

  private static List<Charset> charsets(String... names) {
    return Stream.of(names).map(Charset::forName).toList();
  }

  /**
   * Returns the encoding of names.
   *
   * @param names all of them that do not say it, a line each
   * @param dos whether it is rather one of DOS than of Unix
   * @return null if they are in more than one
   */
  static @Nullable Charset encoding(byte[] names, boolean dos) {
    if (Utf8.isWellFormed(names)) {
      return StandardCharsets.UTF_8;
    }
    if (hasUtf8(names)) {
      return null;
    }
    Charset korean = TextEncodingDetector.unmistakable(names);
    if (korean != null) {
      return korean;
    }
    Charset best = EncodingSupersets.LATIN;
    double least = Double.MAX_VALUE;
    for (Charset charset : candidates(names, dos)) {
      double strange = strange(TextEncodingDetector.decoded(names, charset));
      if (strange < least) {
        best = charset;
        least = strange;
      }
    }
    return best;
  }

  /** Whether some of the names are in UTF-8. */
  private static boolean hasUtf8(byte[] names) {
    return new String(names, StandardCharsets.ISO_8859_1)
        .lines()
        .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
        .anyMatch(line -> Utf8.isWellFormed(line) && !TextEncodingDetector.isAscii(line));
  }

  /** Returns the encodings that they may be in, the likelier ones first. */
  private static List<Charset> candidates(byte[] names, boolean dos) {
    List<Charset> candidates = new ArrayList<>();
    if (KoreanEvidence.of(TextEncodingDetector.decoded(names, EncodingSupersets.KOREAN))
        .isPossible()) {
      candidates.add(EncodingSupersets.KOREAN);
    }
    candidates.addAll(dos ? DOS : LATIN);
    candidates.addAll(dos ? LATIN : DOS);
    candidates.addAll(EAST_ASIAN);
    return candidates;
  }

  /** Returns the share of what is not ASCII that no name has. */
  private static double strange(CharSequence names) {
    long strange = Readability.odd(names) + names.chars().filter(c -> !isUsual((char) c)).count();
    return (double) strange / Math.max(1, Readability.beyondAscii(names));
  }

  private static boolean isUsual(char c) {
    if (Readability.isAscii(c)) {
      return FORBIDDEN.indexOf(c) < 0;
    }
    return switch (UnicodeScript.of(c)) {
      case LATIN, CYRILLIC -> Character.getType(c) != Character.MODIFIER_LETTER;
      case HAN, HANGUL, HIRAGANA -> true;
      case KATAKANA -> c < FIRST_HALF_WIDTH;
      default -> USUAL_MARKS.indexOf(c) >= 0;
    };
  }
}
