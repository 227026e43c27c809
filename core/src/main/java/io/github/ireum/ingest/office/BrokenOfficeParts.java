// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.IngestLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The texts of the parts of a broken office document, in the order of the document: slides in that
 * of the presentation where it can still be read, all else by kind and number. Not thread-safe.
 */
final class BrokenOfficeParts {

  /** Kinds of parts, in the order that they are read in. */
  private static final List<Pattern> KINDS =
      Stream.of(
              "content\\.xml",
              "word/document(\\d*)\\.xml",
              "word/footnotes(\\d*)\\.xml",
              "word/endnotes(\\d*)\\.xml",
              "word/header(\\d*)\\.xml",
              "word/footer(\\d*)\\.xml",
              "word/comments(\\d*)\\.xml",
              "ppt/slides/\\w*?(\\d*)\\.xml",
              "ppt/notesSlides/\\w*?(\\d*)\\.xml",
              "xl/sharedStrings\\.xml",
              "xl/comments(\\d*)\\.xml",
              "xl/drawings/drawing(\\d*)\\.xml")
          .map(Pattern::compile)
          .toList();

  private static final String FOLDER = "ppt/";
  private static final String PRESENTATION = FOLDER + "presentation.xml";
  private static final String RELATIONS = FOLDER + "_rels/presentation.xml.rels";

  /** In bytes; a presentation of ten thousand slides has less. */
  private static final int LARGEST_ORDER = 4 << 20;

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Document> orders = new HashMap<>();
  private int left = IngestLimits.MAX_TEXT_CHARACTERS;

  /** Whether a part has text. */
  static boolean isText(String name) {
    return kind(name) < KINDS.size();
  }

  /** Whether a part says in which order others are. */
  static boolean isOrder(String name) {
    return name.equals(PRESENTATION) || name.equals(RELATIONS);
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
    String markup = new String(part.readNBytes(LARGEST_ORDER), StandardCharsets.UTF_8);
    orders.put(name, Jsoup.parse(markup, Parser.xmlParser()));
  }

  /** Returns the texts. */
  List<String> inOrder() {
    Map<String, Integer> slides = slides();
    return texts.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, String>>comparingInt(text -> kind(text.getKey()))
                .thenComparingInt(text -> slides.getOrDefault(text.getKey(), slides.size()))
                .thenComparingInt(text -> number(text.getKey()))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns the places of slides by their names, as far as the presentation tells them. */
  private Map<String, Integer> slides() {
    Document presentation = orders.get(PRESENTATION);
    Document relations = orders.get(RELATIONS);
    if (presentation == null || relations == null) {
      return Map.of();
    }
    Map<String, String> targets = new HashMap<>();
    for (Element relation : relations.select("*|Relationship")) {
      String target = relation.attr("Target");
      String name = target.startsWith("/") ? target.substring(1) : FOLDER + target;
      targets.put(relation.attr("Id"), name);
    }
    Map<String, Integer> places = new HashMap<>();
    for (Element slide : presentation.select("*|sldId")) {
      for (Attribute attribute : slide.attributes()) {
        String name = targets.get(attribute.getValue());
        if (attribute.getKey().endsWith(":id") && name != null) {
          places.putIfAbsent(name, places.size());
        }
      }
    }
    return places;
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
