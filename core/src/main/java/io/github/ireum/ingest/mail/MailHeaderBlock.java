// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.ingest.encoding.EncodingSupersets;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.utils.CharsetUtils;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a mail or of a part of one, where mail programs left to their readers what parsers
 * do not guess: letters that are not ASCII become UTF-8, or encoded words in the names of files;
 * and a part that has a name but does not say how it is to be shown becomes an attachment.
 */
final class MailHeaderBlock {

  private static final Pattern NEXT_FIELD = Pattern.compile("(?<=\\n)(?![ \\t])");
  private static final Pattern CONTENT = Pattern.compile("(?i)content-(type|disposition)\\s*:");
  private static final Pattern DISPOSITION = Pattern.compile("(?i)content-disposition\\s*:");
  private static final Pattern SHOWN_IN_PLACE =
      Pattern.compile("(?i)content-type\\s*:\\s*(text|multipart|message)/");

  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)(?<=[;\\s])((?:file)?name\\s*=\\s*)(\"[^\"]*\"|[^\\s\";][^;\\r\\n]*)");

  private static final Pattern TYPE = Pattern.compile("(?i)content-type\\s*:");

  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

  /** How a part is encoded, which some programs put between quotes or parameters behind. */
  private static final Pattern ENCODING =
      Pattern.compile(
          "(?i)(content-transfer-encoding\\s*:\\s*)[\"']?([\\w-]+)[^\\w\\r\\n-].*", Pattern.DOTALL);

  /** The language of an encoded word (RFC 2231, 5). */
  private static final Pattern LANGUAGE =
      Pattern.compile("(?i)(=\\?[\\w-]++)\\*[\\w-]*+(?=\\?[bq]\\?)");

  /** The encoding that an encoded word (RFC 2047) names. */
  private static final Pattern KOREAN_WORD =
      Pattern.compile("(?i)=\\?(euc-kr|ks_?c_?5601[\\w-]*|korean|cp949|ms949)(?=\\?[bq]\\?)");

  private static final String SUPERSET = "=?" + EncodingSupersets.KOREAN.name();

  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private MailHeaderBlock() {}

  /** Returns whether a line is the end of the headers: empty, or not there. */
  static boolean isEnd(byte[] line) {
    return line.length == 0
        || line[0] == '\n'
        || (line[0] == '\r' && line.length == 2 && line[1] == '\n');
  }

  /** Returns whether a line begins with the name of a header. */
  static boolean isField(byte[] line) {
    int i = 0;
    while (i < line.length && line[i] > ' ' && line[i] != ':') {
      i++;
    }
    return i > 0 && i < line.length && line[i] == ':';
  }

  /**
   * Returns headers repaired.
   *
   * @param ofPart whether these may be lines of a text instead, as those of a mail that is answered
   *     are; then only what tells of content is changed
   */
  static byte[] repaired(byte[] block, boolean ofPart) {
    List<String> fields = new ArrayList<>(List.of(NEXT_FIELD.split(latin(block))));
    Charset charset = isAscii(block) ? StandardCharsets.UTF_8 : charset(block, fields);
    fields.replaceAll(
        field -> {
          boolean content = CONTENT.matcher(field).lookingAt();
          if (ENCODING.matcher(field).matches()) {
            return ENCODING.matcher(field).replaceFirst("$1$2\r\n");
          }
          if (ofPart && !content) {
            return field;
          }
          String bytes = KOREAN_WORD.matcher(withoutLanguage(field)).replaceAll(SUPERSET);
          String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
          return latin(
              (content ? withNames(NamePieces.joined(text)) : text)
                  .getBytes(StandardCharsets.UTF_8));
        });
    attach(fields);
    return String.join("", fields).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String withoutLanguage(String field) {
    return LANGUAGE.matcher(field).replaceAll("$1");
  }

  /** Writes the names of files that are not ASCII as encoded words. */
  private static String withNames(String field) {
    return FILE_NAME
        .matcher(field)
        .replaceAll(
            found -> {
              String value = found.group(2);
              return Matcher.quoteReplacement(
                  found.group(1)
                      + (value.chars().allMatch(c -> c < 0x80) ? value : encoded(value)));
            });
  }

  private static String encoded(String value) {
    String name = value.replace("\"", "").strip();
    String bytes = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    return "\"=?UTF-8?B?" + bytes + "?=\"";
  }

  /** Says of a part that has a name and is no text that it is an attachment. */
  private static void attach(List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      Matcher name = FILE_NAME.matcher(field);
      if (DISPOSITION.matcher(field).lookingAt()) {
        return;
      }
      if (CONTENT.matcher(field).lookingAt()
          && !SHOWN_IN_PLACE.matcher(field).lookingAt()
          && name.find()
          && fields.stream().noneMatch(other -> DISPOSITION.matcher(other).lookingAt())) {
        fields.add(i, "Content-Disposition: attachment; filename=" + name.group(2) + "\r\n");
        return;
      }
    }
  }

  private static Charset charset(byte[] block, List<String> fields) {
    Charset charset = TextEncodingDetector.unmistakable(block);
    if (charset == null) {
      charset = EncodingSupersets.of(declared(fields));
    }
    if (charset == null) {
      try {
        charset =
            new TextEncodingDetector().detect(new ByteArrayInputStream(block), new Metadata());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return charset == null ? FALLBACK : charset;
  }

  /** The encoding of the text is mostly that of the headers. */
  private static @Nullable Charset declared(List<String> fields) {
    for (String field : fields) {
      Matcher named = CHARSET.matcher(field);
      if (TYPE.matcher(field).lookingAt() && named.find()) {
        try {
          Charset charset = CharsetUtils.forName(named.group(1));
          return charset.equals(StandardCharsets.UTF_8) ? null : charset;
        } catch (IllegalArgumentException e) {
          return null;
        }
      }
    }
    return null;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** A character for each byte. */
  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
