// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.ingest.archive.ArchiveParser;
import io.github.ireum.ingest.archive.CompressedParser;
import io.github.ireum.ingest.html.PageParser;
import io.github.ireum.ingest.html.SyndicationParser;
import io.github.ireum.ingest.hwp.Hwp3Parser;
import io.github.ireum.ingest.hwp.Hwp5Parser;
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
import io.github.ireum.ingest.pst.PstItemParser;
import io.github.ireum.ingest.pst.PstParser;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.parser.feed.FeedParser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.pst.OutlookPSTParser;
import org.apache.tika.parser.microsoft.pst.PSTMailItemParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.pkg.RarParser;
import org.junit.jupiter.api.Test;

/** The table holds the parsers that Tika would choose. */
final class TableParserTest {

  private static final Set<Class<?>> AROUND_TIKAS =
      Set.of(
          BitmapParser.class,
          BoundedPackageParser.class,
          BrokenCompoundParser.class,
          BrokenOfficeParser.class,
          BrokenXmlParser.class,
          CompressedParser.class,
          EastAsianWordParser.class,
          EnvelopeParser.class,
          EpubFontsParser.class,
          FlacTagsParser.class,
          PageParser.class,
          PropertyListParser.class,
          RecodedXmlParser.class,
          RtfBodyParser.class,
          SheetNamesParser.class,
          StrictOfficeParser.class,
          TnefParser.class);

  @Test
  void getParsers_everyType_isTheParserThatTikaChoosesOrOurs() {
    ParseContext context = new ParseContext();
    Map<MediaType, Parser> tika =
        ((CompositeParser) TikaConfig.getDefaultConfig().getParser()).getParsers(context);
    Map<MediaType, Parser> table = new HashMap<>();
    new TableParser()
        .getParsers(context)
        .forEach((type, level) -> table.put(type, chosen(level, type)));
    assertTrue(tika.size() > 200, () -> "types: " + tika.size());
    Map<MediaType, Class<?>> expected = new HashMap<>(classes(tika));
    expected.replaceAll(
        (type, parser) -> parser == MboxParser.class ? MailboxParser.class : parser);
    expected.put(OutlookPSTParser.MS_OUTLOOK_PST_MIMETYPE, PstParser.class);
    expected.put(PSTMailItemParser.PST_MAIL_ITEM, PstItemParser.class);
    expected.put(MailParser.TYPE, MailParser.class);
    expected.replaceAll(
        (type, parser) ->
            parser == PackageParser.class || parser == RarParser.class
                ? ArchiveParser.class
                : parser);
    TableParser.OPEN_OFFICE.forEach(type -> expected.put(type, OpenDocumentParser.class));
    expected.put(Hwp5Parser.TYPE, Hwp5Parser.class);
    expected.replaceAll(
        (type, parser) -> parser == FeedParser.class ? SyndicationParser.class : parser);
    expected.put(EmlxParser.TYPE, EmlxParser.class);
    expected.put(Hwp3Parser.TYPE, Hwp3Parser.class);
    expected.put(HwpxParser.TYPE, HwpxParser.class);
    expected.put(JsonTextParser.TYPE, JsonTextParser.class);
    ContentLinesParser.TYPES.forEach(type -> expected.put(type, ContentLinesParser.class));
    IworkParser.TYPES.forEach(type -> expected.put(type, IworkParser.class));
    expected.put(HwpmlParser.TYPE, HwpmlParser.class);
    UnreadableFormat.TYPES.forEach(type -> expected.put(type, UnreadableFormat.class));
    assertEquals(expected, classes(table));
  }

  private static Parser chosen(Parser level, MediaType type) {
    Parser parser =
        requireNonNull(((CompositeParser) level).getParsers(new ParseContext()).get(type));
    Parser inner = parser;
    while (AROUND_TIKAS.contains(inner.getClass())) {
      inner = ((ParserDecorator) inner).getWrappedParser();
    }
    return inner;
  }

  private static Map<MediaType, Class<?>> classes(Map<MediaType, Parser> parsers) {
    return parsers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getClass()));
  }

  @Test
  void getParsers_askedAgain_isMadeOnce() {
    TableParser parser = new TableParser();
    assertSame(parser.getParsers(new ParseContext()), parser.getParsers(new ParseContext()));
  }
}
