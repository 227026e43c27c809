// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.ingest.encoding.EncodingSupersets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.utils.CharsetUtils;

/**
 * Puts together names of files that a content type gives in pieces or with an encoding (RFC 2231),
 * which the parser of mails does for dispositions only.
 */
final class NamePieces {

  private static final Pattern PIECE =
      Pattern.compile("(?i);\\s*name\\*(?:(\\d{1,3})(\\*?))?\\s*=\\s*(\"[^\"]*\"|[^\\s\";]+)");

  private static final Pattern WHOLE = Pattern.compile("(?i);\\s*name\\s*=");

  private static final Pattern ENCODED = Pattern.compile("([^']*)'[^']*'(.*)");

  private NamePieces() {}

  /** Returns a header with the name as one; as it is if there are no pieces or a whole name. */
  static String joined(String header) {
    Matcher piece = PIECE.matcher(header);
    if (!piece.find() || WHOLE.matcher(header).find()) {
      return header;
    }
    Charset charset = StandardCharsets.UTF_8;
    Map<Integer, byte[]> pieces = new TreeMap<>();
    do {
      int number = piece.group(1) == null ? 0 : Integer.parseInt(piece.group(1));
      String value = piece.group(3).replace("\"", "");
      boolean escaped = !"".equals(piece.group(2));
      Matcher encoded = ENCODED.matcher(value);
      if (escaped && number == 0 && encoded.matches()) {
        charset = charset(encoded.group(1));
        value = encoded.group(2);
      }
      pieces.put(number, escaped ? unescaped(value) : value.getBytes(StandardCharsets.UTF_8));
    } while (piece.find());
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    pieces.values().forEach(name::writeBytes);
    String whole = name.toString(charset).replaceAll("[\"\\r\\n]", "");
    return piece.replaceFirst(Matcher.quoteReplacement("; name=\"" + whole + '"'));
  }

  private static Charset charset(String name) {
    try {
      return Objects.requireNonNullElse(
          EncodingSupersets.of(CharsetUtils.forName(name)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static byte[] unescaped(String value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] written = value.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < written.length; i++) {
      int high = i + 2 < written.length ? Character.digit(written[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(written[i + 2], 16);
      if (written[i] == '%' && low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(written[i]);
      }
    }
    return bytes.toByteArray();
  }
}
