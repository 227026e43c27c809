// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Korean in office documents of the nineties that do not say their encoding, or not where the
 * parser looks. It has been read as Latin, a letter for each byte, so that the bytes are still
 * there.
 */
public final class MisreadKorean {

  private static final Set<String> TYPES =
      Set.of("application/msword", "application/vnd.ms-excel", "application/rtf");

  private MisreadKorean() {}

  /**
   * Returns a text as it was written: the same if it is no misread Korean.
   *
   * @param mediaType that of its document; null for one that is not known
   */
  public static String repaired(String text, @Nullable String mediaType) {
    if (mediaType == null || !TYPES.contains(mediaType)) {
      return text;
    }
    try {
      // What the parser could not keep of a byte is a question mark now.
      ByteBuffer bytes =
          EncodingSupersets.LATIN.newEncoder().encode(CharBuffer.wrap(text.replace('\uFFFD', '?')));
      byte[] read = new byte[bytes.remaining()];
      bytes.get(read);
      return EncodingSupersets.KOREAN.equals(TextEncodingDetector.unmistakable(read))
          ? new String(read, EncodingSupersets.KOREAN)
          : text;
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
