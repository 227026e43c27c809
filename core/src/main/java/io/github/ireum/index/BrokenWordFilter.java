// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a word that was broken over lines all words that it may be: "deve-lopment" is
 * "development", and beside it "deve" and "lopment", in case that it is "vice-president": for
 * phrases these two stand in a row as well, once ending and once beginning where the whole one
 * stands, so that every phrase has them with what is before or behind. A compound, as "well-known",
 * is two words, and beside the first "wellknown". All have the offsets of the whole.
 */
final class BrokenWordFilter extends TokenFilter {

  private record Part(String term, int increment, int length) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
  private final Deque<Part> parts = new ArrayDeque<>();
  private AttributeSource.@Nullable State whole;

  /** How far the last part stands behind the place of its word: the next word is there too. */
  private int ahead;

  private boolean started;

  BrokenWordFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (parts.isEmpty()) {
      if (!input.incrementToken()) {
        return false;
      }
      increment.setPositionIncrement(increment.getPositionIncrement() - ahead);
      ahead = 0;
      if (isBroken()) {
        split();
      }
      started = true;
      if (parts.isEmpty()) {
        return true;
      }
      whole = captureState();
    }
    restoreState(whole);
    Part part = parts.remove();
    term.setEmpty().append(part.term());
    increment.setPositionIncrement(part.increment());
    length.setPositionLength(part.length());
    return true;
  }

  private boolean isBroken() {
    char[] buffer = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (buffer[i] == RepairCharFilter.BROKEN_WORD
          || buffer[i] == RepairCharFilter.BROKEN_COMPOUND) {
        return true;
      }
    }
    return false;
  }

  private void split() {
    List<String> compound = split(term.toString(), RepairCharFilter.BROKEN_COMPOUND);
    String mark = String.valueOf(RepairCharFilter.BROKEN_WORD);
    if (compound.size() == 1) {
      List<String> halves = split(compound.getFirst(), RepairCharFilter.BROKEN_WORD);
      if (halves.size() == 2) {
        addHalves(halves.getFirst(), halves.getLast());
        return;
      }
    }
    for (int i = 0; i < compound.size(); i++) {
      String word = compound.get(i);
      parts.add(new Part(word.replace(mark, ""), i == 0 ? increment.getPositionIncrement() : 1, 1));
      if (i == 0 && compound.size() > 1) {
        String joined = String.join("", compound).replace(mark, "");
        parts.add(new Part(joined, 0, compound.size()));
      }
      List<String> broken = split(word, RepairCharFilter.BROKEN_WORD);
      if (broken.size() > 1) {
        broken.forEach(part -> parts.add(new Part(part, 0, 1)));
      }
    }
  }

  private void addHalves(String first, String second) {
    int place = increment.getPositionIncrement();
    if (place > 0) {
      // At the beginning of a text it takes a place of its own.
      parts.add(new Part(first, started ? place - 1 : 1, 1));
      place = 1;
    }
    parts.add(new Part(first + second, place, 1));
    parts.add(new Part(first, 0, 1));
    parts.add(new Part(second, 0, 1));
    parts.add(new Part(second, 1, 1));
    ahead = 1;
  }

  /** Splits a term; a mark that the tokenizer left at its edge separates nothing. */
  private static List<String> split(String term, char mark) {
    List<String> split = new ArrayList<>();
    int start = 0;
    for (int end = 0; end <= term.length(); end++) {
      if (end == term.length() || term.charAt(end) == mark) {
        if (end > start) {
          split.add(term.substring(start, end));
        }
        start = end + 1;
      }
    }
    return split;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts.clear();
    whole = null;
    ahead = 0;
    started = false;
  }
}
