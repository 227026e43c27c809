// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.html;

import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the blocks amid the text of a page that only point to another page, in whatever language: a
 * label and behind it a headline that is a link ("Read also: …"), or that is one elsewhere on the
 * page, as among its related stories. Not thread-safe.
 */
final class LinkTeasers {

  private static final int LONGEST_LABEL = 30;

  /** What is linked behind a label may be the name of an author or a source, if it is shorter. */
  private static final int SHORTEST_LINK = 25;

  /** A headline that the page has twice is no name either, if it has so many characters. */
  private static final int SHORTEST_HEADLINE = 12;

  private record Block(int start, int firstLink, int end, int linked) {}

  private final List<Block> blocks = new ArrayList<>();

  /**
   * Adds a block that is neither a heading nor nothing but links.
   *
   * @param firstLink where its first link begins; its end if it has none
   * @param linked how many of its characters are in links
   */
  void add(int start, int firstLink, int end, int linked) {
    blocks.add(new Block(start, firstLink, end, linked));
  }

  /**
   * Returns the blocks that only point elsewhere, in order.
   *
   * @param text the text of the page, as far as it was kept
   * @param links the blocks that are nothing but links
   */
  List<TextRange> in(String text, List<TextRange> links) {
    Set<String> headlines = new HashSet<>();
    for (TextRange link : links) {
      if (link.end() <= text.length()) {
        String headline = link.of(text).strip();
        if (headline.length() >= SHORTEST_HEADLINE) {
          headlines.add(headline);
        }
      }
    }
    List<TextRange> teasers = new ArrayList<>();
    for (Block block : blocks) {
      if (block.end() <= text.length()
          && (isLabelledLink(text, block) || isLabelledHeadline(text, block, headlines))) {
        teasers.add(new TextRange(block.start(), block.end()));
      }
    }
    return teasers;
  }

  private static boolean isLabelledLink(String text, Block block) {
    // The space before a link is counted with it.
    return block.linked() >= SHORTEST_LINK
        && block.linked() == block.end() - block.firstLink()
        && isLabel(text.substring(block.start(), block.firstLink()).strip());
  }

  private static boolean isLabelledHeadline(String text, Block block, Set<String> headlines) {
    if (block.linked() > 0) {
      return false;
    }
    String line = text.substring(block.start(), block.end()).strip();
    int longest = Math.min(LONGEST_LABEL, line.length() - SHORTEST_HEADLINE);
    for (int label = 1; label <= longest; label++) {
      if (isLabel(line.substring(0, label)) && headlines.contains(line.substring(label).strip())) {
        return true;
      }
    }
    return false;
  }

  /** A date before a link is what a chronology consists of. */
  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST_LABEL
        && !Character.isLetter(label.charAt(label.length() - 1))
        && label.chars().noneMatch(Character::isDigit);
  }
}
