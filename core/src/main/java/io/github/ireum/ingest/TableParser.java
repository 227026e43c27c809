// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.ingest.archive.ArchiveParser;
import io.github.ireum.ingest.archive.CompressedParser;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.html.PageParser;
import io.github.ireum.ingest.html.SyndicationParser;
import io.github.ireum.ingest.hwp.Hwp3Parser;
import io.github.ireum.ingest.hwp.Hwp5Parser;
import io.github.ireum.ingest.hwp.HwpDetector;
import io.github.ireum.ingest.hwp.HwpmlParser;
import io.github.ireum.ingest.hwp.HwpxParser;
import io.github.ireum.ingest.mail.ContentLinesParser;
import io.github.ireum.ingest.mail.EmlxParser;
import io.github.ireum.ingest.mail.EnvelopeParser;
import io.github.ireum.ingest.mail.MailParser;
import io.github.ireum.ingest.mail.MailboxParser;
import io.github.ireum.ingest.mail.TnefParser;
import io.github.ireum.ingest.office.BoundedPackageParser;
import io.github.ireum.ingest.office.BrokenCompoundParser;
import io.github.ireum.ingest.office.BrokenOfficeParser;
import io.github.ireum.ingest.office.EastAsianWordParser;
import io.github.ireum.ingest.office.EpubFontsParser;
import io.github.ireum.ingest.office.IworkParser;
import io.github.ireum.ingest.office.RtfBodyParser;
import io.github.ireum.ingest.office.SheetNamesParser;
import io.github.ireum.ingest.office.StrictOfficeParser;
import io.github.ireum.ingest.parser.ElementDepth;
import io.github.ireum.ingest.pst.PstItemParser;
import io.github.ireum.ingest.pst.PstParser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AbstractEncodingDetectorParser;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.apple.PListParser;
import org.apache.tika.parser.crypto.Pkcs7Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.feed.FeedParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.hwp.HwpV5Parser;
import org.apache.tika.parser.image.ImageParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.pst.OutlookPSTParser;
import org.apache.tika.parser.microsoft.pst.PSTMailItemParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.xml.XMLParser;
import org.gagravarr.tika.FlacParser;
import org.jspecify.annotations.Nullable;

/**
 * Tika's choice of a parser by the type that it detects, with its tables of types made once. Tika
 * asks every parser for its types several times a document. The answers depend on the settings for
 * OCR, which must be the same for all documents of one instance. For office documents the table has
 * a {@link StrictOfficeParser} around Tika's parser, for archives an {@link ArchiveParser} and a
 * {@link CompressedParser}, for signed and encrypted envelopes an {@link EnvelopeParser}, for TNEF
 * a {@link TnefParser}, for mailboxes a {@link MailboxParser} and, for those of Outlook, a {@link
 * PstParser}, for HWP 5 a {@link Hwp5Parser}, for RTF an {@link RtfBodyParser}, for books an {@link
 * EpubFontsParser}, for OpenDocument a {@link SheetNamesParser}, for both a {@link
 * BoundedPackageParser}, for XML a {@link RecodedXmlParser}, for what of XML or of office documents
 * is broken a {@link BrokenXmlParser} and a {@link BrokenOfficeParser}, for feeds a {@link
 * SyndicationParser}, for mails a {@link MailParser}, for pages a {@link PageParser}, for property
 * lists a {@link PropertyListParser}, for audio a {@link FlacTagsParser}. For mails of Apple Mail
 * and for the other formats of Hangul it has parsers where Tika has none: {@link EmlxParser},
 * {@link Hwp3Parser}, {@link HwpxParser}, {@link HwpmlParser}; of iWork it reads previews ({@link
 * IworkParser}); contacts, calendars and JSON are no plain text ({@link ContentLinesParser}, {@link
 * JsonTextParser}), and {@link UnreadableFormat} refuses what nothing reads. Thread-safe.
 */
final class TableParser extends AutoDetectParser {

  private static final long serialVersionUID = 1;

  private static final MediaType OPEN_OFFICE_WRITER = MediaType.application("vnd.sun.xml.writer");

  /**
   * Documents of OpenOffice before version 2 that Tika reads as it does texts of it, and does not.
   */
  static final List<MediaType> OPEN_OFFICE =
      Stream.of("calc", "calc.template", "draw", "draw.template", "impress", "impress.template")
          .map(kind -> MediaType.application("vnd.sun.xml." + kind))
          .toList();

  private transient volatile @Nullable Map<MediaType, Parser> table;

  TableParser() {
    setDetector(new FileTypeDetector(new HwpDetector(getDetector())));
    AutoDetectParserConfig config = new AutoDetectParserConfig();
    config.setMaximumDepth(ElementDepth.MAX);
    setAutoDetectParserConfig(config);
  }

  @Override
  public Map<MediaType, Parser> getParsers(ParseContext context) {
    Map<MediaType, Parser> known = table;
    if (known == null) {
      known = super.getParsers(context);
      Parser all = getAllComponentParsers().get(0);
      if (all instanceof DefaultParser chooser) {
        Parser remembering = new Remembering(chooser, context);
        known.replaceAll((type, parser) -> parser == chooser ? remembering : parser);
        for (Parser parser : Remembering.OURS) {
          for (MediaType type : parser.getSupportedTypes(context)) {
            known.put(type, remembering);
          }
        }
        known.put(JsonTextParser.TYPE, remembering);
        for (MediaType type : OPEN_OFFICE) {
          known.put(type, remembering);
        }
      }
      table = known;
    }
    return known;
  }

  /**
   * Does as Tika's own choice between its parsers. It cannot be left out: a parser's level is where
   * some of the problems are told.
   */
  private static final class Remembering extends CompositeParser {
    private static final long serialVersionUID = 1;

    /** For types of which Tika reads nothing, or a preview. */
    private static final List<Parser> OURS =
        List.of(
            new EmlxParser(),
            new Hwp3Parser(),
            new HwpxParser(),
            new ContentLinesParser(),
            new IworkParser(),
            new RecodedXmlParser(new HwpmlParser()),
            new UnreadableFormat());

    private final transient Map<MediaType, Parser> parsers;

    Remembering(DefaultParser chooser, ParseContext context) {
      super(chooser.getMediaTypeRegistry());
      setFallback(chooser.getFallback());
      parsers = chooser.getParsers(context);
      parsers.replaceAll((type, parser) -> ours(parser));
      Parser openDocuments = Objects.requireNonNull(parsers.get(OPEN_OFFICE_WRITER));
      OPEN_OFFICE.forEach(type -> parsers.put(type, openDocuments));
      OURS.forEach(
          parser -> parser.getSupportedTypes(context).forEach(type -> parsers.put(type, parser)));
      Parser texts = Objects.requireNonNull(parsers.get(MediaType.TEXT_PLAIN));
      parsers.put(JsonTextParser.TYPE, new JsonTextParser(texts));
    }

    private static Parser ours(Parser parser) {
      if (parser instanceof AbstractEncodingDetectorParser reader) {
        reader.setEncodingDetector(new TextEncodingDetector());
      }
      if (parser instanceof JSoupParser pages) {
        return new PageParser(pages);
      }
      if (parser instanceof RFC822Parser) {
        return new MailParser();
      }
      if (parser instanceof OutlookPSTParser) {
        return new PstParser();
      }
      if (parser instanceof PSTMailItemParser) {
        return new PstItemParser();
      }
      if (parser instanceof MboxParser) {
        return new MailboxParser();
      }
      if (ArchiveParser.replaces(parser)) {
        return new ArchiveParser();
      }
      if (parser instanceof CompressorParser unpacker) {
        return new CompressedParser(unpacker);
      }
      if (parser instanceof Pkcs7Parser) {
        return new EnvelopeParser(parser);
      }
      if (parser instanceof OfficeParser) {
        return new BrokenCompoundParser(new EastAsianWordParser(parser));
      }
      if (parser instanceof TNEFParser) {
        return new TnefParser(parser);
      }
      if (parser instanceof HwpV5Parser) {
        return new Hwp5Parser();
      }
      if (parser instanceof FeedParser) {
        return new BrokenXmlParser(new RecodedXmlParser(new SyndicationParser()));
      }
      if (parser instanceof FlatOpenDocumentParser) {
        return new BrokenXmlParser(parser);
      }
      if (parser instanceof XMLParser) {
        return new BrokenXmlParser(new RecodedXmlParser(parser));
      }
      if (parser instanceof FlacParser) {
        return new FlacTagsParser(parser);
      }
      if (parser instanceof ImageParser) {
        return new BitmapParser(parser);
      }
      if (parser instanceof PListParser) {
        return new BrokenXmlParser(new PropertyListParser(parser));
      }
      if (parser instanceof RTFParser) {
        return new RtfBodyParser(parser);
      }
      if (parser instanceof EpubParser) {
        return new BoundedPackageParser(new EpubFontsParser(parser));
      }
      if (parser instanceof OpenDocumentParser) {
        return new BrokenOfficeParser(new SheetNamesParser(new BoundedPackageParser(parser)));
      }
      return parser instanceof OOXMLParser
          ? new BrokenOfficeParser(new StrictOfficeParser(parser))
          : parser;
    }

    @Override
    public Map<MediaType, Parser> getParsers(ParseContext context) {
      return parsers;
    }
  }
}
