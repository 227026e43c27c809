// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import com.google.common.base.Utf8;
import io.github.ireum.ingest.encoding.EncodingSupersets;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.QuotedPrintableCodec;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.apache.tika.utils.CharsetUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads contacts (vCard) and calendars (iCalendar), which consist of content lines (RFC 6350, RFC
 * 5545): lines that are folded anywhere are joined, also within a letter, values that telephones
 * encode are decoded, and pictures left out. Lines that are none are text. Stateless, and so
 * thread-safe.
 */
public final class ContentLinesParser implements Parser {

  /** The types of document that it reads. */
  public static final Set<MediaType> TYPES =
      Set.of(MediaType.text("x-vcard"), MediaType.text("calendar"));

  private static final long serialVersionUID = 1;

  private static final int BEGINNING = 1 << 16;

  private static final String UTF_16 = "UTF-16";

  /** Longer values are pictures. In bytes. */
  private static final int LONGEST = 1 << 16;

  private static final Pattern LINE =
      Pattern.compile("(?s)([\\w.-]++)((?:;(?:[^\":;]++|\"[^\"]*+\")*+)*+):(.*+)");
  private static final Pattern QUOTED_PRINTABLE =
      Pattern.compile("(?i);(?:encoding=)?quoted-printable\\b");
  private static final Pattern BASE64 = Pattern.compile("(?i);(?:encoding=)?(?:b|base64)(?=;|$)");

  /** The values that people write, which telephones encode as they do pictures. */
  private static final Set<String> WRITTEN =
      Set.of("N", "FN", "NICKNAME", "ORG", "TITLE", "ADR", "NOTE", "SUMMARY", "DESCRIPTION");

  private static final Pattern ENCODED_LINE = Pattern.compile("[A-Za-z0-9+/]++={0,2}+");

  /** The mark of UTF-8, a character for each byte. */
  private static final String MARK = "\u00EF\u00BB\u00BF";

  private static final Pattern CHARSET = Pattern.compile("(?i);charset=\"?([\\w.:-]+)");

  /** Between the surname and what follows it, in scripts that write both in one. */
  private static final Pattern SURNAME =
      Pattern.compile("(?<=^[\\p{IsHangul}\\p{IsHan}]{1,4});(?=[\\p{IsHangul}\\p{IsHan}])");

  private static final Pattern COMMON_NAME = Pattern.compile("(?i);cn=(?:\"([^\"]*)\"|([^;:]*))");

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    InputStream marked = new BufferedInputStream(stream);
    byte[] beginning = TextEncodingDetector.look(marked, BEGINNING);
    Charset charset = charset(beginning);
    if (charset.name().startsWith(UTF_16)) {
      marked =
          ReaderInputStream.builder()
              .setReader(new InputStreamReader(marked, charset))
              .setCharset(StandardCharsets.UTF_8)
              .get();
      charset = StandardCharsets.UTF_8;
    }
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    xhtml.startElement("p");
    // A character for each byte, as a line may be folded within one.
    ShortLines bytes =
        new ShortLines(new InputStreamReader(marked, StandardCharsets.ISO_8859_1), LONGEST);
    String next = bytes.next();
    if (next != null && next.startsWith(MARK)) {
      next = next.substring(MARK.length());
    }
    while (next != null) {
      StringBuilder line = new StringBuilder(next);
      next = bytes.next();
      boolean base64 = isBase64(line);
      while (next != null && continues(line, base64, next)) {
        append(line, next);
        next = bytes.next();
      }
      write(line.toString(), charset, xhtml);
    }
    xhtml.endElement("p");
    xhtml.endDocument();
  }

  private static Charset charset(byte[] beginning) {
    if (TextEncodingDetector.isMarked(beginning)) {
      return StandardCharsets.UTF_16;
    }
    Charset told = TextEncodingDetector.unmistakable(beginning);
    return told == null ? StandardCharsets.UTF_8 : told;
  }

  private static boolean continues(StringBuilder line, boolean base64, String next) {
    return next.startsWith(" ")
        || next.startsWith("\t")
        || isSoft(line)
        || (base64 && ENCODED_LINE.matcher(next).matches());
  }

  /** Whether a value is in base64, of which some programs fold the lines without a space. */
  private static boolean isBase64(CharSequence line) {
    Matcher value = LINE.matcher(line);
    return value.matches() && BASE64.matcher(value.group(2)).find();
  }

  /** Whether a value in quoted-printable goes on. */
  private static boolean isSoft(StringBuilder line) {
    return line.length() > 0
        && line.charAt(line.length() - 1) == '='
        && QUOTED_PRINTABLE.matcher(line).find();
  }

  private static void append(StringBuilder line, String next) {
    if (isSoft(line)) {
      line.setLength(line.length() - 1);
      // Of a value that is too long it counts only whether it goes on.
      line.append(
          line.length() < LONGEST || next.isEmpty() ? next : next.substring(next.length() - 1));
    } else if (line.length() < LONGEST) {
      boolean folded = next.startsWith(" ") || next.startsWith("\t");
      line.append(next, folded ? 1 : 0, next.length());
    }
  }

  private static void write(String bytes, Charset charset, XHTMLContentHandler xhtml)
      throws SAXException {
    if (bytes.length() >= LONGEST) {
      return;
    }
    Matcher line = LINE.matcher(bytes);
    if (!line.matches()) {
      String text = decoded(bytes, "", charset).strip();
      xhtml.characters(text.isEmpty() ? "" : text + '\n');
      return;
    }
    String name = line.group(1).toUpperCase(Locale.ROOT);
    if (name.equals("BEGIN")) {
      xhtml.endElement("p");
      xhtml.startElement("p");
      return;
    }
    String encoded = line.group(3);
    if (BASE64.matcher(line.group(2)).find()) {
      if (!WRITTEN.contains(name.substring(name.indexOf('.') + 1))) {
        return;
      }
      encoded = decodedBase64(encoded);
    }
    String value = value(name, line.group(2), encoded, charset);
    if (!value.isEmpty() && !name.equals("END")) {
      xhtml.characters(name + ": " + value + '\n');
    }
  }

  private static String value(String name, String parameters, String bytes, Charset charset) {
    String written = decoded(bytes, parameters, charset);
    if (name.equals("N")) {
      written = SURNAME.matcher(written).replaceFirst("");
    }
    String text =
        written
            .replaceAll("\\\\[nN]", "\n")
            .replaceAll("\\\\([,;\\\\])", "$1")
            .replaceAll(";+", " ")
            .strip();
    Matcher person = COMMON_NAME.matcher(parameters);
    if (!person.find()) {
      return text;
    }
    String called = person.group(1) == null ? person.group(2) : person.group(1);
    return new String(called.getBytes(StandardCharsets.ISO_8859_1), charset) + ' ' + text;
  }

  /** A character for each byte. */
  private static String decodedBase64(String encoded) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(encoded);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      // As it is written, then.
      return encoded;
    }
  }

  private static String decoded(String bytes, String parameters, Charset ofFile) {
    byte[] value = bytes.getBytes(StandardCharsets.ISO_8859_1);
    if (QUOTED_PRINTABLE.matcher(parameters).find()) {
      try {
        value = QuotedPrintableCodec.decodeQuotedPrintable(value);
      } catch (DecoderException e) {
        // As it is written, then.
      }
    }
    return new String(value, charset(value, parameters, ofFile));
  }

  /** Old telephones encode in CP949 what they say nothing about, or that it is in UTF-8. */
  private static Charset charset(byte[] value, String parameters, Charset ofFile) {
    Charset told = TextEncodingDetector.unmistakable(value);
    if (told != null) {
      return told;
    }
    Charset declared = Objects.requireNonNullElse(declared(parameters), ofFile);
    return declared.equals(StandardCharsets.UTF_8) && !Utf8.isWellFormed(value)
        ? EncodingSupersets.KOREAN
        : declared;
  }

  private static @Nullable Charset declared(String parameters) {
    Matcher named = CHARSET.matcher(parameters);
    if (!named.find()) {
      return null;
    }
    try {
      return EncodingSupersets.of(CharsetUtils.forName(named.group(1)));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
