// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * In which order slides and sheets are, as far as a broken presentation or workbook tells. Not
 * thread-safe.
 */
final class BrokenOfficeOrder {

  private static final String PRESENTATION = "ppt/presentation.xml";
  private static final String WORKBOOK = "xl/workbook.xml";

  private static final Pattern RELATIONS =
      Pattern.compile("(ppt|xl)/_rels/(presentation|workbook)\\.xml\\.rels");

  private static final Pattern OF_SHEET = Pattern.compile("(xl/worksheets/)_rels/(.*)\\.rels");

  /** What stands beside the cells of a sheet, in parts of its own. */
  private static final Pattern BESIDE =
      Pattern.compile("Target\\s*=\\s*\"(?:\\.\\./|/xl/)((?:drawings/|comments)[^\"]*)\"");

  /** In bytes; a presentation of ten thousand slides has less. */
  private static final int LARGEST = 4 << 20;

  private final Map<String, Document> orders = new HashMap<>();
  private final Map<String, String> sheets = new HashMap<>();

  /** Whether a part says in which order others are. */
  static boolean isIn(String name) {
    return name.equals(PRESENTATION)
        || name.equals(WORKBOOK)
        || RELATIONS.matcher(name).matches()
        || OF_SHEET.matcher(name).matches();
  }

  /** Takes an order from a part, as far as it can be read. */
  void take(String name, InputStream part) throws IOException {
    String markup = new String(part.readNBytes(LARGEST), StandardCharsets.UTF_8);
    Matcher sheet = OF_SHEET.matcher(name);
    if (!sheet.matches()) {
      orders.put(name, Jsoup.parse(markup, Parser.xmlParser()));
      return;
    }
    Matcher beside = BESIDE.matcher(markup);
    while (beside.find()) {
      sheets.put("xl/" + beside.group(1), sheet.group(1) + sheet.group(2));
    }
  }

  /** Returns the sheet that comments or drawings belong to, or null if that is not known. */
  @Nullable String sheet(String name) {
    return sheets.get(name);
  }

  /** Returns the parts of slides or sheets with their names, which slides have not, in order. */
  Map<String, Place> places() {
    Map<String, Place> places = new HashMap<>();
    add(PRESENTATION, "*|sldId", "ppt/", places);
    add(WORKBOOK, "*|sheet", "xl/", places);
    return places;
  }

  /** A place in the order, from 0, with the name of a sheet. */
  record Place(int number, String name) {}

  private void add(String part, String kind, String folder, Map<String, Place> places) {
    Document all = orders.get(part);
    Document relations = orders.get(folder + "_rels/" + part.substring(folder.length()) + ".rels");
    if (all == null || relations == null) {
      return;
    }
    Map<String, String> targets = new HashMap<>();
    for (Element relation : relations.select("*|Relationship")) {
      String target = relation.attr("Target");
      String name = target.startsWith("/") ? target.substring(1) : folder + target;
      targets.put(relation.attr("Id"), name);
    }
    for (Element one : all.select(kind)) {
      for (Attribute attribute : one.attributes()) {
        String name = targets.get(attribute.getValue());
        if (attribute.getKey().endsWith(":id") && name != null) {
          places.putIfAbsent(name, new Place(places.size(), one.attr("name")));
        }
      }
    }
  }
}
