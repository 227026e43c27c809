// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Keeps the text of office documents (Office Open XML, OpenDocument) that their parser refuses,
 * because half of the file is missing, a part is broken, or one too many is there: the text of the
 * parts that are known to hold it, in the order of the file. That something is wrong is told all
 * the same.
 */
final class BrokenOfficeParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  private static final Pattern PARTS =
      Pattern.compile(
          "word/(document|header|footer|footnotes|endnotes|comments)\\d*\\.xml"
              + "|ppt/(slides|notesSlides)/\\w+\\.xml"
              + "|xl/(sharedStrings|comments\\d*|drawings/drawing\\d+)\\.xml"
              + "|content\\.xml");

  private static final Pattern LINE_ENDS =
      Pattern.compile("/(\\w+:)?(p|h|tr|si|row|comment)|(\\w+:)?(br|cr|line-break)");

  private static final Pattern SPACES = Pattern.compile("/(\\w+:)?tc|(\\w+:)?(tab|s)");

  private static final Set<FailureReason> REASONS =
      EnumSet.of(FailureReason.MALFORMED, FailureReason.PARSER_FAULT);

  BrokenOfficeParser(Parser parser) {
    super(parser);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (TemporaryResources temporary = new TemporaryResources()) {
      TikaInputStream file = TikaInputStream.get(stream, temporary, metadata);
      Path path = file.getPath();
      Listening listening = new Listening(handler);
      try {
        super.parse(file, listening, metadata, context);
      } catch (IOException | SAXException | TikaException | RuntimeException e) {
        if (!listening.heard && REASONS.contains(FaultReasons.of(e).reason())) {
          try (InputStream again = Files.newInputStream(path)) {
            read(again, handler);
          }
        }
        throw e;
      }
    }
  }

  private static void read(InputStream file, ContentHandler handler) throws SAXException {
    try (ZipArchiveInputStream parts = new ZipArchiveInputStream(file, null, true, true)) {
      for (ZipArchiveEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (PARTS.matcher(part.getName()).matches()) {
          new MarkupText(
                  new InputStreamReader(
                      new UntilFault(GrowthLimit.on(parts, part.getCompressedSize()), e -> true),
                      StandardCharsets.UTF_8),
                  handler,
                  BrokenOfficeParser::separator)
              .read();
          handler.characters(new char[] {'\n'}, 0, 1);
        }
      }
    } catch (IOException e) {
      // As far as the file goes.
    }
  }

  private static String separator(String tag) {
    if (LINE_ENDS.matcher(tag).matches()) {
      return "\n";
    }
    return SPACES.matcher(tag).matches() ? " " : "";
  }

  /** Notes whether there was a text. */
  private static final class Listening extends ContentHandlerDecorator {
    private boolean heard;

    Listening(ContentHandler handler) {
      super(handler);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      heard |= !new String(text, start, length).isBlank();
      super.characters(text, start, length);
    }
  }
}
