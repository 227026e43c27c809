// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads mails as Apple Mail keeps them, which Tika tells but takes for plain text: a line with the
 * length of the mail in bytes, the mail, and a property list of the program's own. A file without
 * that line is read as nothing but a mail. Thread-safe.
 */
public final class EmlxParser implements Parser {

  /** The type of document that it reads. */
  public static final MediaType TYPE = MediaType.parse("message/x-emlx");

  private static final long serialVersionUID = 1;

  /** The length is filled up with spaces. */
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,18}) *\\r?\\n");

  private static final int LONGEST_LINE = 32;

  /** The first header has its name no further on. */
  public static final int BEGINNING = 128;

  private static final Pattern BEGINS = Pattern.compile("\\d{1,18} *\\r?\\n[\\w-]+:.*");

  private final Parser mails = new MailParser();

  /** Returns whether a file that begins with these bytes is such a mail. */
  public static boolean isBegunBy(byte[] bytes) {
    return BEGINS.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).lookingAt();
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(TYPE);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    byte[] line = line(stream);
    Matcher length = LENGTH.matcher(new String(line, StandardCharsets.ISO_8859_1));
    InputStream mail =
        length.matches()
            ? ByteStreams.limit(stream, Long.parseLong(length.group(1)))
            : new SequenceInputStream(new ByteArrayInputStream(line), stream);
    mails.parse(mail, handler, metadata, context);
  }

  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c = 0;
    while (line.size() < LONGEST_LINE && c != '\n' && (c = in.read()) >= 0) {
      line.write(c);
    }
    return line.toByteArray();
  }
}
