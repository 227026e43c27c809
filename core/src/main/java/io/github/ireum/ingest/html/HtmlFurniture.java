// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.html;

import io.github.ireum.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * Tells the parts of an HTML page that belong to the page and not to the document: by elements and
 * ARIA roles, by what lies outside of the main part, by blocks that are nothing but links or point
 * to another page, and by classes that say what a small part is for. Not thread-safe.
 */
final class HtmlFurniture {

  private static final Set<String> ELEMENTS = Set.of("nav", "aside", "footer", "button", "option");
  private static final Set<String> MAIN = Set.of("main", "article");
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog");

  /** Words of the class or id of a part: the vocabulary of style sheets, not of pages. */
  private static final Set<String> CLASSES =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "menu",
          "breadcrumb",
          "breadcrumbs",
          "cookie",
          "cookies",
          "consent",
          "share",
          "sharing",
          "social",
          "related",
          "recommended",
          "sidebar",
          "footer",
          "promo",
          "newsletter",
          "subscribe",
          "advert",
          "advertisement",
          "sponsored",
          "pagination");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** A part with a class is furniture only if it has at most this part of the text. */
  private static final double LARGEST_CLASS_SHARE = 0.3;

  /** The main part is trusted to be that if it has at least this part of the text. */
  private static final double LEAST_MAIN_SHARE = 0.4;

  /** A block is a link if at least this part of it is one, and it is no longer than a headline. */
  private static final double LINK_SHARE = 0.8;

  private static final int LONGEST_LINK = 200;

  private static final int NO_LINK = -1;

  /** An element that is open, or one of interest that has ended. */
  private static final class Part {
    private final String element;
    private final int start;
    private final boolean furniture;
    private final boolean classed;
    private int end;
    private boolean title;

    Part(String element, int start, boolean furniture, boolean classed) {
      this.element = element;
      this.start = start;
      this.furniture = furniture;
      this.classed = classed;
    }
  }

  private final int start;
  private final Deque<Part> open = new ArrayDeque<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<TextRange> main = new ArrayList<>();
  private final List<TextRange> links = new ArrayList<>();
  private final LinkTeasers teasers = new LinkTeasers();
  private int mainDepth;
  private int headingDepth;
  private int linkDepth;
  private int blockStart;
  private int linkStart;
  private int firstLink = NO_LINK;
  private int linked;
  private int end = Integer.MAX_VALUE;

  /**
   * Begins a page.
   *
   * @param start the length of the text before it
   */
  HtmlFurniture(int start) {
    this.start = start;
    blockStart = start;
  }

  /**
   * An element begins.
   *
   * @param position the length of the text before it
   */
  void start(String element, Attributes attributes, int position) {
    boolean classed =
        isClassed(attributes.getValue("class")) || isClassed(attributes.getValue("id"));
    String role = attributes.getValue("role");
    boolean furniture = ELEMENTS.contains(element) || (role != null && ROLES.contains(role));
    open.push(new Part(element, position, furniture, classed));
    if (MAIN.contains(element)) {
      mainDepth++;
    } else if (HEADINGS.contains(element)) {
      headingDepth++;
    } else if (element.equals("a") && linkDepth++ == 0) {
      linkStart = position;
      firstLink = firstLink == NO_LINK ? position : firstLink;
    }
    if (element.equals("h1")) {
      open.forEach(part -> part.title = true);
    }
  }

  private static boolean isClassed(@Nullable String value) {
    if (value != null) {
      for (String word : value.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
        if (CLASSES.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** An element ends. */
  void end(String element, int position) {
    Part part = open.poll();
    if (part == null) {
      return;
    }
    if (part.furniture || part.classed) {
      part.end = position;
      parts.add(part);
    }
    if (MAIN.contains(part.element) && --mainDepth == 0) {
      main.add(new TextRange(part.start, position));
    } else if (HEADINGS.contains(part.element)) {
      headingDepth--;
    } else if (part.element.equals("a") && --linkDepth == 0) {
      linked += position - linkStart;
    }
  }

  /** A block or a line begins or ends: what was read since the last border is a block. */
  void border(int position) {
    int length = position - blockStart;
    if (linkDepth > 0) {
      linked += position - linkStart;
      linkStart = position;
    }
    if (headingDepth == 0 && length > 0 && length <= LONGEST_LINK) {
      if (linked >= LINK_SHARE * length) {
        links.add(new TextRange(blockStart, position));
      } else {
        teasers.add(blockStart, firstLink == NO_LINK ? position : firstLink, position, linked);
      }
    }
    blockStart = position;
    firstLink = linkDepth > 0 ? position : NO_LINK;
    linked = 0;
  }

  /**
   * The page ends.
   *
   * @param position the length of the text with it
   */
  void close(int position) {
    end = position;
  }

  /**
   * Returns the furniture, in order and without overlap; a page that is nothing else has none.
   *
   * @param text the text with the page in it; the page ends with it if it has not ended before
   */
  List<TextRange> ranges(String text) {
    int end = Math.max(start, Math.min(this.end, text.length()));
    List<TextRange> ranges = new ArrayList<>(links);
    ranges.addAll(teasers.in(text, links));
    for (Part part : parts) {
      boolean small = part.end - part.start <= LARGEST_CLASS_SHARE * (end - start);
      if (!part.title && (part.furniture || (part.classed && small))) {
        ranges.add(new TextRange(part.start, part.end));
      }
    }
    int inMain = main.stream().mapToInt(TextRange::length).sum();
    if (inMain >= LEAST_MAIN_SHARE * (end - start)) {
      int last = start;
      for (TextRange range : main) {
        ranges.add(new TextRange(last, range.start()));
        last = range.end();
      }
      ranges.add(new TextRange(last, Math.max(last, end)));
    }
    List<TextRange> merged = merge(ranges);
    return merged.equals(List.of(new TextRange(start, end))) ? List.of() : merged;
  }

  private static List<TextRange> merge(List<TextRange> ranges) {
    ranges.sort(Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end));
    List<TextRange> merged = new ArrayList<>();
    for (TextRange range : ranges) {
      TextRange last = merged.isEmpty() ? null : merged.getLast();
      if (range.length() == 0) {
        continue;
      }
      if (last != null && range.start() <= last.end()) {
        merged.set(
            merged.size() - 1, new TextRange(last.start(), Math.max(last.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
