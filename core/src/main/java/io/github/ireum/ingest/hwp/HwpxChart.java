// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import java.util.HashSet;
import java.util.Set;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The words of a chart of HWPX, which is one of DrawingML (ISO/IEC 29500-1): titles, and the names
 * of categories and series, each once; without its figures. Not thread-safe.
 */
final class HwpxChart extends DefaultHandler {

  /** UTF-16 units of all words; what is behind them is left out. */
  private static final int MOST = 1 << 20;

  private final XHTMLContentHandler xhtml;
  private final Set<String> written = new HashSet<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inParagraph;
  private boolean inNames;
  private boolean inText;
  private int size;

  HwpxChart(XHTMLContentHandler xhtml) {
    this.xhtml = xhtml;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "p" -> inParagraph = true;
      case "strCache" -> inNames = true;
      case "t" -> inText = true;
      case "v" -> inText = inNames;
      default -> {}
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (inText && size < MOST) {
      word.append(text, start, length);
      size += length;
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    switch (name) {
      case "p" -> inParagraph = false;
      case "strCache" -> inNames = false;
      case "t", "v" -> inText = false;
      default -> {}
    }
    // A title may be several runs.
    if (!inParagraph && !inText) {
      write();
    }
  }

  private void write() throws SAXException {
    String text = word.toString().strip();
    word.setLength(0);
    if (!text.isEmpty() && written.add(text)) {
      xhtml.element("p", text);
    }
  }
}
