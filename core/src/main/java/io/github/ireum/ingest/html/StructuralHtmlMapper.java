// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.html;

import java.util.Locale;
import java.util.Set;
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.jspecify.annotations.Nullable;

/**
 * Lets the structure of a page through that Tika drops by default: its body as {@link #PAGE}, which
 * alone says what of a mail is HTML, navigation, articles, asides.
 */
public final class StructuralHtmlMapper extends DefaultHtmlMapper {

  /** The element that stands for the body of a page. */
  static final String PAGE = "html-page";

  private static final Set<String> STRUCTURE =
      Set.of(
          "article",
          "aside",
          "button",
          "div",
          "figcaption",
          "figure",
          "footer",
          "form",
          "header",
          "main",
          "nav",
          "section",
          "option");
  private static final Set<String> BODIES = Set.of("body", "frameset");
  private static final Set<String> PURPOSE = Set.of("class", "id", "role");
  private static final Set<String> NO_TEXT = Set.of("NOSCRIPT", "TEMPLATE", "SVG");

  @Override
  public @Nullable String mapSafeElement(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (BODIES.contains(lower)) {
      return PAGE;
    }
    return STRUCTURE.contains(lower) ? lower : super.mapSafeElement(name);
  }

  /** Lets through what says what a part of the page is for. */
  @Override
  public @Nullable String mapSafeAttribute(String elementName, String attributeName) {
    String lower = attributeName.toLowerCase(Locale.ROOT);
    return PURPOSE.contains(lower) ? lower : super.mapSafeAttribute(elementName, attributeName);
  }

  @Override
  public boolean isDiscardElement(String name) {
    return NO_TEXT.contains(name) || super.isDiscardElement(name);
  }
}
