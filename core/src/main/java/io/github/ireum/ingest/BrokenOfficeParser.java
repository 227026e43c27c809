// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Keeps the text of office documents (Office Open XML, OpenDocument) that their parser refuses,
 * because half of the file is missing, a part is broken, or one too many is there: the text of the
 * parts that are known to hold it, in the order of {@link BrokenOfficeParts}.
 */
final class BrokenOfficeParser extends SecondReading {

  private static final long serialVersionUID = 1;

  /** Parts of workbooks are read as far as there is room for text, all others to their end. */
  private static final String SHEETS = "xl/";

  private static final Pattern LINE_ENDS =
      Pattern.compile("/(\\w+:)?(p|h|tr|si|row|comment)|(\\w+:)?(br|cr|line-break)");

  private static final Pattern SPACES = Pattern.compile("/(\\w+:)?tc|(\\w+:)?(tab|s)");

  BrokenOfficeParser(Parser parser) {
    super(parser);
  }

  @Override
  void check(Path file) throws IOException {
    try (ZipFile parts = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        String name = part.getName();
        if (BrokenOfficeParts.isText(name) && !name.startsWith(SHEETS)) {
          GrowthLimit.check(part);
        }
      }
    } catch (ZipException e) {
      // Whatever is wrong with it, the parser has to say.
    }
  }

  @Override
  void read(Path file, Exception fault, boolean heard, ContentHandler handler)
      throws IOException, SAXException {
    if (heard) {
      return;
    }
    BrokenOfficeParts texts = new BrokenOfficeParts();
    try (ZipArchiveInputStream parts =
        new ZipArchiveInputStream(Files.newInputStream(file), null, true, true)) {
      for (ZipArchiveEntry part = parts.getNextEntry();
          part != null && texts.left() > 0;
          part = parts.getNextEntry()) {
        if (BrokenOfficeParts.isText(part.getName())) {
          texts.put(part.getName(), text(content(parts, part), texts.left()));
        } else if (BrokenOfficeParts.isOrder(part.getName())) {
          texts.order(part.getName(), content(parts, part));
        }
      }
    } catch (IOException e) {
      // As far as the file goes.
    }
    for (String text : texts.inOrder()) {
      handler.characters(text.toCharArray(), 0, text.length());
      handler.characters(new char[] {'\n'}, 0, 1);
    }
  }

  private static InputStream content(ZipArchiveInputStream parts, ZipArchiveEntry part)
      throws IOException {
    return new UntilFault(GrowthLimit.on(parts, part.getCompressedSize()), e -> true);
  }

  private static String text(InputStream part, int most) throws IOException, SAXException {
    WriteOutContentHandler text = new WriteOutContentHandler(most);
    try {
      Reader markup = new InputStreamReader(part, StandardCharsets.UTF_8);
      new MarkupText(markup, text, BrokenOfficeParser::separator).read();
    } catch (SAXException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
    }
    return text.toString();
  }

  private static String separator(String tag) {
    if (LINE_ENDS.matcher(tag).matches()) {
      return "\n";
    }
    return SPACES.matcher(tag).matches() ? " " : "";
  }
}
