// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.IngestLimits;
import io.github.ireum.ingest.office.BrokenOfficeOrder.Place;
import io.github.ireum.ingest.parser.TextListener;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the parts of a broken office document, in the order of the document: slides and
 * sheets in that of the presentation or workbook where it can still be read, all else by kind and
 * number. Not thread-safe.
 */
final class BrokenOfficeParts {

  private static final String STYLES = "styles.xml";
  private static final String TABLE = "xl/sharedStrings.xml";
  private static final String WORKBOOK = "xl/";
  private static final Pattern SHEET = Pattern.compile("xl/worksheets/\\w*?(\\d*)\\.xml");

  /** Kinds of parts, in the order that they are read in. */
  private static final List<Pattern> KINDS =
      Stream.of(
              "content\\.xml",
              Pattern.quote(STYLES),
              "word/document(\\d*)\\.xml",
              "word/footnotes(\\d*)\\.xml",
              "word/endnotes(\\d*)\\.xml",
              "word/header(\\d*)\\.xml",
              "word/footer(\\d*)\\.xml",
              "word/comments(\\d*)\\.xml",
              "ppt/slides/\\w*?(\\d*)\\.xml",
              "ppt/notesSlides/\\w*?(\\d*)\\.xml",
              "(?:ppt|word)/diagrams/data(\\d*)\\.xml",
              "ppt/comments/\\w*?(\\d*)\\.xml",
              SHEET.pattern(),
              Pattern.quote(TABLE),
              "xl/comments(\\d*)\\.xml",
              "xl/drawings/drawing(\\d*)\\.xml",
              "visio/pages/page(\\d*)\\.xml",
              ".*/Pages/\\w*?(\\d*)\\.fpage")
          .map(Pattern::compile)
          .toList();

  private final Map<String, String> texts = new HashMap<>();
  private final BrokenOfficeOrder order = new BrokenOfficeOrder();
  private int left = IngestLimits.MAX_TEXT_CHARACTERS;

  /** Whether a part has text. */
  static boolean isText(String name) {
    return kind(name) < KINDS.size();
  }

  private static boolean isSheet(String name) {
    return SHEET.matcher(name).matches();
  }

  /**
   * Returns what stands in a text for a tag.
   *
   * @param part the name of the part that it is in
   * @param otherwise what stands for tags in most parts
   */
  static String separator(String part, String tag, UnaryOperator<String> otherwise) {
    if (isSheet(part)) {
      return BrokenSheetText.mark(tag);
    }
    if (part.equals(TABLE)) {
      return BrokenSheetText.markTable(tag);
    }
    return part.equals(STYLES)
        ? BrokenStylesText.mark(tag) + otherwise.apply(tag)
        : otherwise.apply(tag);
  }

  /** Whether a part was taken already. */
  boolean has(String name) {
    return texts.containsKey(name);
  }

  /** Returns how many more UTF-16 units are wanted. */
  int left() {
    return left;
  }

  /** Adds a text. The first of a name stays. */
  void put(String name, String text) {
    if (texts.putIfAbsent(name, text) == null) {
      left -= text.length();
    }
  }

  /** Takes an order from a part, as far as it can be read. */
  void order(String name, InputStream part) throws IOException {
    order.take(name, part);
  }

  /**
   * Returns the texts that a parser has not given.
   *
   * @param first what it has given; of what is no workbook nothing else is returned if it has
   */
  List<String> inOrder(TextListener first) {
    Map<String, Place> places = order.places();
    BrokenSheetText sheets = new BrokenSheetText(texts.getOrDefault(TABLE, ""));
    List<String> names =
        texts.keySet().stream()
            .sorted(
                Comparator.comparingInt(BrokenOfficeParts::kind)
                    .thenComparingInt(name -> number(places.get(name), places.size()))
                    .thenComparingInt(BrokenOfficeParts::number)
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<String> inOrder = new ArrayList<>();
    left = IngestLimits.MAX_TEXT_CHARACTERS;
    for (String name : names) {
      String text;
      if (isSheet(name)) {
        text = sheet(name, sheets, places.get(name), first);
      } else if (name.equals(TABLE)) {
        text = sheets.unused();
      } else if (name.equals(STYLES) && !first.heard()) {
        text = BrokenStylesText.text(texts.getOrDefault(name, ""));
      } else {
        text = isHeard(name, places, first) ? "" : texts.getOrDefault(name, "");
      }
      left -= text.length();
      inOrder.add(text);
    }
    return inOrder;
  }

  private static int number(@Nullable Place place, int otherwise) {
    return place == null ? otherwise : place.number();
  }

  /** Returns the rows of a sheet that were not heard, under its name if none was. */
  private String sheet(
      String name, BrokenSheetText sheets, @Nullable Place place, TextListener first) {
    int from = 0;
    if (first.heard()) {
      int behind = number(place, -1) - first.sheets();
      from = behind >= 0 ? 0 : behind == -1 && place != null ? first.rows() : Integer.MAX_VALUE;
    }
    String rows = sheets.rows(texts.getOrDefault(name, ""), from, Math.max(0, left));
    return place == null || from > 0 || rows.isEmpty() ? rows : place.name() + "\n" + rows;
  }

  /** Whether a part was read by the first parser, or nothing says that it was not. */
  private boolean isHeard(String name, Map<String, Place> places, TextListener first) {
    String sheet = order.sheet(name);
    boolean behind =
        name.startsWith(WORKBOOK)
            && sheet != null
            && number(places.get(sheet), -1) >= first.sheets();
    return first.heard() && !behind;
  }

  private static int kind(String name) {
    int kind = 0;
    while (kind < KINDS.size() && !KINDS.get(kind).matcher(name).matches()) {
      kind++;
    }
    return kind;
  }

  private static int number(String name) {
    Matcher matcher = KINDS.get(kind(name)).matcher(name);
    boolean hasNumber = matcher.matches() && matcher.groupCount() > 0;
    String digits = hasNumber ? matcher.group(1) : "";
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}
