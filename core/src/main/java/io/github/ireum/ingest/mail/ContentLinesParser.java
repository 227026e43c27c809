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
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.QuotedPrintableCodec;
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
 * encode are decoded, and pictures left out. Stateless, and so thread-safe.
 */
public final class ContentLinesParser implements Parser {

  /** The types of document that it reads. */
  public static final Set<MediaType> TYPES =
      Set.of(MediaType.text("x-vcard"), MediaType.text("calendar"));

  private static final long serialVersionUID = 1;

  private static final int BEGINNING = 1 << 16;

  /** Longer values are pictures. In bytes. */
  private static final int LONGEST = 1 << 16;

  private static final Pattern LINE =
      Pattern.compile("(?s)([\\w.-]+)((?:;(?:[^\":;]|\"[^\"]*\")*)*):(.*)");
  private static final Pattern QUOTED_PRINTABLE =
      Pattern.compile("(?i);(?:encoding=)?quoted-printable\\b");
  private static final Pattern BASE64 = Pattern.compile("(?i);(?:encoding=)?(?:b|base64)(?=;|$)");
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
    Charset told = TextEncodingDetector.unmistakable(TextEncodingDetector.look(marked, BEGINNING));
    Charset charset = told == null ? StandardCharsets.UTF_8 : told;
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    xhtml.startElement("p");
    // A character for each byte, as a line may be folded within one.
    ShortLines bytes =
        new ShortLines(new InputStreamReader(marked, StandardCharsets.ISO_8859_1), LONGEST);
    String next = bytes.next();
    while (next != null) {
      StringBuilder line = new StringBuilder(next);
      next = bytes.next();
      while (next != null && continues(line, next)) {
        append(line, next);
        next = bytes.next();
      }
      write(line.toString(), charset, xhtml);
    }
    xhtml.endElement("p");
    xhtml.endDocument();
  }

  private static boolean continues(StringBuilder line, String next) {
    return next.startsWith(" ") || next.startsWith("\t") || isSoft(line);
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
      line.append(next, 1, next.length());
    }
  }

  private static void write(String bytes, Charset charset, XHTMLContentHandler xhtml)
      throws SAXException {
    Matcher line = LINE.matcher(bytes);
    if (!line.matches() || BASE64.matcher(line.group(2)).find() || bytes.length() >= LONGEST) {
      return;
    }
    String name = line.group(1).toUpperCase(Locale.ROOT);
    if (name.equals("BEGIN")) {
      xhtml.endElement("p");
      xhtml.startElement("p");
      return;
    }
    String value = value(name, line.group(2), line.group(3), charset);
    if (!value.isEmpty() && !name.equals("END")) {
      xhtml.characters(name + ": " + value + '\n');
    }
  }

  private static String value(String name, String parameters, String bytes, Charset charset) {
    byte[] value = bytes.getBytes(StandardCharsets.ISO_8859_1);
    if (QUOTED_PRINTABLE.matcher(parameters).find()) {
      try {
        value = QuotedPrintableCodec.decodeQuotedPrintable(value);
      } catch (DecoderException e) {
        // As it is written, then.
      }
    }
    String written = new String(value, charset(value, parameters, charset));
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
