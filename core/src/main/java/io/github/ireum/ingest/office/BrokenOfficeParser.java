// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.parser.BoundedZipFile;
import io.github.ireum.ingest.parser.FaultReasons;
import io.github.ireum.ingest.parser.GrowthLimit;
import io.github.ireum.ingest.parser.MarkupText;
import io.github.ireum.ingest.parser.SecondReading;
import io.github.ireum.ingest.parser.TextListener;
import io.github.ireum.ingest.parser.UntilFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.nodes.Entities;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Keeps the text of office documents (Office Open XML, OpenDocument) that their parser refuses,
 * because half of the file is missing, a part is broken, or one too many is there: the text of the
 * parts that are known to hold it, in the order of {@link BrokenOfficeParts}. Of a workbook in the
 * middle of which the parser has given up, it adds what it has not come to.
 */
public final class BrokenOfficeParser extends SecondReading {

  private static final long serialVersionUID = 1;

  /**
   * What the parser reads to its end, or makes a tree of. Parts of workbooks are read as far as
   * there is room for text.
   */
  private static final Pattern CHECKED =
      Pattern.compile("(?!xl/).*\\.(xml|rels|vml|fpage|fdoc|fdseq)|xl/(_rels/.*|workbook\\.xml)");

  private static final Pattern LINE_ENDS =
      Pattern.compile("/(\\w+:)?(p|h|tr|row|comment|cm|Text)|(\\w+:)?(br|cr|line-break)");

  private static final Pattern SPACES = Pattern.compile("/(\\w+:)?tc|(\\w+:)?(tab|s)");

  /** A text in XPS, which has braces before one that begins with a brace. */
  private static final String GLYPHS = "Glyphs";

  private static final Pattern GLYPHS_TEXT =
      Pattern.compile("\\sUnicodeString\\s*=\\s*\"(?:\\{\\})?([^\"]*)");

  public BrokenOfficeParser(Parser parser) {
    super(parser);
  }

  @Override
  protected void check(Path file) throws IOException {
    try (BoundedZipFile parts = BoundedZipFile.openOrCheck(file)) {
      if (parts != null) {
        for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
          if (CHECKED.matcher(part.getName()).matches()) {
            parts.check(part);
          }
        }
      }
    } catch (IOException e) {
      // Whatever else is wrong with it, the parser has to say.
      if (isBomb(e)) {
        throw e;
      }
    }
  }

  private static boolean isBomb(Exception e) {
    return FaultReasons.of(e).reason() == FailureReason.BOMB;
  }

  @Override
  protected void read(Path file, Exception fault, TextListener first, ContentHandler handler)
      throws IOException, SAXException {
    BrokenOfficeParts texts = new BrokenOfficeParts();
    try {
      if (!readByDirectory(file, texts) || !isBomb(fault)) {
        readInTurn(file, texts);
      }
    } catch (IOException e) {
      // As far as the file goes.
    }
    String before = first.heard() ? "\n\n" : "";
    for (String text : texts.inOrder(first)) {
      if (!text.isEmpty()) {
        write(before, handler);
        write(text, handler);
        write("\n", handler);
        before = "";
      }
    }
  }

  private static void write(String text, ContentHandler handler) throws SAXException {
    handler.characters(text.toCharArray(), 0, text.length());
  }

  /** Reads parts without those between them; returns false if there is no directory of them. */
  private static boolean readByDirectory(Path file, BrokenOfficeParts texts)
      throws IOException, SAXException {
    BoundedZipFile opened;
    try {
      opened = new BoundedZipFile(file);
    } catch (IOException e) {
      return false;
    }
    try (BoundedZipFile parts = opened) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
        if (texts.left() > 0 && parts.canReadEntryData(part)) {
          try (InputStream in = parts.getInputStream(part)) {
            take(part.getName(), new UntilFault(in, e -> true), texts);
          } catch (IOException e) {
            // Another may have its head.
          }
        }
      }
    }
    return true;
  }

  private static void readInTurn(Path file, BrokenOfficeParts texts)
      throws IOException, SAXException {
    long size = Files.size(file);
    try (ZipArchiveInputStream parts = BoundedZipFile.inTurn(file)) {
      for (ZipArchiveEntry part = parts.getNextEntry();
          part != null && texts.left() > 0;
          part = parts.getNextEntry()) {
        InputStream in = GrowthLimit.on(parts, part.getCompressedSize());
        take(part.getName(), new UntilFault(in, e -> true), texts);
        // What is left of a part is unpacked to be passed over.
        GrowthLimit.on(parts, size).transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static void take(String name, InputStream part, BrokenOfficeParts texts)
      throws IOException, SAXException {
    if (BrokenOfficeParts.isText(name) && !texts.has(name)) {
      texts.put(name, text(name, part, texts.left()));
    } else if (BrokenOfficeOrder.isIn(name)) {
      texts.order(name, part);
    }
  }

  private static String text(String name, InputStream part, int most)
      throws IOException, SAXException {
    WriteOutContentHandler text = new WriteOutContentHandler(most);
    try {
      Reader markup = new InputStreamReader(part, StandardCharsets.UTF_8);
      new MarkupText(
              markup,
              text,
              tag -> BrokenOfficeParts.separator(name, tag, BrokenOfficeParser::separator))
          .read();
    } catch (SAXException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
    }
    return text.toString();
  }

  private static String separator(String tag) {
    String name = MarkupText.name(tag);
    if (LINE_ENDS.matcher(name).matches()) {
      return "\n";
    }
    if (name.equals(GLYPHS)) {
      Matcher text = GLYPHS_TEXT.matcher(tag);
      return text.find() ? Entities.unescape(text.group(1)) + "\n" : "";
    }
    return SPACES.matcher(name).matches() ? " " : "";
  }
}
