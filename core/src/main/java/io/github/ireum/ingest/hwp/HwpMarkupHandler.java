// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the text out of the XML of Hangul: of OWPML (KS X 6101), the parts of HWPX, and of HWPML,
 * its older sister, which has the same structure under names in capitals. Namespaces are not looked
 * at, for each edition has its own. Not thread-safe.
 */
class HwpMarkupHandler extends DefaultHandler {

  private enum Element {
    PARAGRAPH("p", "P"),
    TEXT("t", "CHAR", "text", "EDITTEXT"),
    TABLE("tbl", "TABLE"),
    ROW("tr", "ROW"),
    CELL("tc", "CELL"),
    RUNNING_HEAD("header", "HEADER", "footer", "FOOTER"),
    LINE_BREAK("lineBreak", "LINEBREAK"),
    TAB("tab", "TAB"),
    HYPHEN("hyphen", "HYPHEN", "HYPEN"),
    NO_BREAK_SPACE("nbSpace", "NBSPACE"),
    FIXED_SPACE("fwSpace", "FWSPACE"),
    DELETE_BEGIN("deleteBegin"),
    DELETE_END("deleteEnd"),
    /** Text above or below other text, such as the reading of Han characters. */
    RUBY_BASE("mainText", "MAINTEXT"),
    RUBY("subText", "SUBTEXT"),
    TEXT_ART("textart", "TEXTART"),
    /** Characters in a circle. */
    COMPOSE("compose", "COMPOSE"),
    SWITCH("switch"),
    BRANCH("case", "default"),
    PARAGRAPH_SHAPE("paraPr", "PARASHAPE"),
    HEADING("heading"),
    SECTION("sec", "SECTION");

    private static final Map<String, Element> BY_NAME = new HashMap<>();

    static {
      for (Element element : values()) {
        for (String name : element.names) {
          BY_NAME.put(name, element);
        }
      }
    }

    private final ImmutableList<String> names;

    Element(String... names) {
      this.names = ImmutableList.copyOf(names);
    }

    static @Nullable Element of(String name) {
      return BY_NAME.get(name);
    }
  }

  private static final String OUTLINE = "OUTLINE";

  private final HwpText text;

  /** Level of the outline by the id of a shape of paragraphs. */
  private final Map<String, Integer> headings = new HashMap<>();

  /** For each open choice between editions of an element, whether one has been read. */
  private final Deque<Boolean> choices = new ArrayDeque<>();

  private @Nullable String shape;
  private int inText;

  /** Elements that are open inside of an edition that is passed over, with it. */
  private int passedOver;

  HwpMarkupHandler(HwpText text) {
    this.text = text;
  }

  /** Begins a part. One before it may have ended too early. */
  @Override
  public void startDocument() {
    choices.clear();
    inText = 0;
    passedOver = 0;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    if (passedOver > 0) {
      passedOver++;
      return;
    }
    Element element = Element.of(name);
    if (element == null) {
      return;
    }
    switch (element) {
      case PARAGRAPH -> text.startParagraph(heading(attributes));
      case TEXT, RUBY_BASE -> inText++;
      case TABLE -> text.startTable();
      case ROW -> text.startRow();
      case CELL -> text.startCell();
      case RUNNING_HEAD -> text.startRunningHead();
      case DELETE_BEGIN -> text.startDeletion();
      case DELETE_END -> text.endDeletion();
      case TEXT_ART -> attribute(attributes, "text");
      case COMPOSE -> attribute(attributes, "composeText");
      case SWITCH -> choices.push(false);
      case BRANCH -> branch();
      case PARAGRAPH_SHAPE -> shape(attributes);
      case HEADING -> outline(value(attributes, "type"), value(attributes, "level"));
      case RUBY -> {
        text.text("(");
        inText++;
      }
      case LINE_BREAK, TAB, HYPHEN, NO_BREAK_SPACE, FIXED_SPACE -> control(element);
      case SECTION -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    Element element = Element.of(name);
    if (element == null) {
      return;
    }
    switch (element) {
      case PARAGRAPH -> text.endParagraph();
      case TEXT, RUBY_BASE -> inText--;
      case TABLE -> text.endTable();
      case ROW -> text.endRow();
      case CELL -> text.endCell();
      case RUNNING_HEAD -> text.endRunningHead();
      case SWITCH -> choices.poll();
      case SECTION -> text.endSection();
      case RUBY -> {
        inText--;
        text.text(")");
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    if (inText > 0 && passedOver == 0) {
      text.text(new String(ch, start, length));
    }
  }

  private void control(Element element) throws SAXException {
    if (inText == 0) {
      return;
    }
    text.text(
        switch (element) {
          case LINE_BREAK -> "\n";
          case TAB -> "\t";
          case HYPHEN -> "-";
          case NO_BREAK_SPACE -> "\u00A0";
          default -> " ";
        });
  }

  private void attribute(Attributes attributes, String name) throws SAXException {
    String value = value(attributes, name);
    if (value != null) {
      text.text(value);
    }
  }

  /** Of the editions of an element, each for other programs, the first is read. */
  private void branch() {
    if (choices.isEmpty()) {
      return;
    }
    if (choices.pop()) {
      passedOver = 1;
    }
    choices.push(true);
  }

  private void shape(Attributes attributes) {
    shape = value(attributes, "id");
    outline(value(attributes, "headingType"), value(attributes, "level"));
  }

  private void outline(@Nullable String type, @Nullable String level) {
    if (shape != null && OUTLINE.equalsIgnoreCase(type)) {
      headings.put(shape, 1 + digit(level));
    }
  }

  private int heading(Attributes attributes) {
    String id = value(attributes, "paraPrIDRef");
    return headings.getOrDefault(id == null ? value(attributes, "paraShape") : id, 0);
  }

  private static int digit(@Nullable String number) {
    return number == null || number.length() != 1
        ? 0
        : Math.max(0, Character.digit(number.charAt(0), 10));
  }

  /** Returns an attribute, whatever its namespace and capitals; null if there is none. */
  static @Nullable String value(Attributes attributes, String name) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equalsIgnoreCase(name)) {
        return attributes.getValue(i);
      }
    }
    return null;
  }
}
