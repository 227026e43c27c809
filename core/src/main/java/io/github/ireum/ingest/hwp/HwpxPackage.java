// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The package file of HWPX, which is one of OPF 2: what the document is called, and in which order
 * its parts are read. Not thread-safe.
 */
final class HwpxPackage extends DefaultHandler {

  private static final int MAX_VALUE = 10_000;

  private final Metadata metadata;
  private final Map<String, String> items = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private boolean inMetadata;
  private @Nullable String name;

  /**
   * Creates a handler.
   *
   * @param metadata takes what the file says of the document
   */
  HwpxPackage(Metadata metadata) {
    this.metadata = metadata;
  }

  /** Returns the paths of the parts to be read, in order, as the file has them. */
  List<String> spine() {
    return order.stream().filter(items::containsKey).map(items::get).toList();
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    switch (localName) {
      case "metadata" -> inMetadata = true;
      case "item" -> put(attributes);
      case "itemref" -> order.add(orEmpty(attributes, "idref"));
      default -> {
        name = localName.equals("meta") ? orEmpty(attributes, "name") : localName;
        value.setLength(0);
      }
    }
  }

  private void put(Attributes attributes) {
    items.put(orEmpty(attributes, "id"), orEmpty(attributes, "href"));
  }

  private static String orEmpty(Attributes attributes, String name) {
    String value = HwpMarkupHandler.value(attributes, name);
    return value == null ? "" : value;
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    if (name != null && value.length() < MAX_VALUE) {
      value.append(ch, start, length);
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    if (localName.equals("metadata")) {
      inMetadata = false;
    } else if (inMetadata && name != null) {
      HwpMetadata.put(metadata, name.toLowerCase(Locale.ROOT), value.toString());
    }
    name = null;
  }
}
