// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.utils.CharsetUtils;
import org.jspecify.annotations.Nullable;

/**
 * The encoding that a header of a mail names for a text. Short texts cannot be told without it, and
 * old programs named whatever they liked: so it counts where the text decoded so reads like one.
 */
final class DeclaredEncoding {

  /** What programs name that know of no other. */
  private static final Set<Charset> DEFAULTS =
      Set.of(StandardCharsets.UTF_8, EncodingSupersets.LATIN);

  /** A long text may have a slip, or a broken byte. */
  private static final int ORDINARY_FOR_AN_ODD_ONE = 50;

  private DeclaredEncoding() {}

  /** Returns what is named, or null if nothing is, or nothing that is known. */
  static @Nullable Charset of(Metadata metadata) {
    String name = metadata.get(Metadata.CONTENT_ENCODING);
    if (name == null) {
      return null;
    }
    try {
      return EncodingSupersets.of(CharsetUtils.forName(name));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Returns whether a name may be no more than a default. */
  static boolean isDefault(Charset named) {
    return DEFAULTS.contains(named);
  }

  /** Returns whether a text reads like one: another encoding makes words that nobody writes. */
  static boolean isPlausible(CharSequence text, Charset charset) {
    return Readability.odd(text) * ORDINARY_FOR_AN_ODD_ONE <= Readability.beyondAscii(text)
        && (!charset.equals(EncodingSupersets.KOREAN) || KoreanEvidence.of(text).isPossible());
  }
}
