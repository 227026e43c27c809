// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.analysis.HeldToken.Name;
import io.github.ireum.analysis.RunningText.Kind;
import io.github.ireum.analysis.TokenWindow.Span;
import io.github.ireum.names.NameMention;
import java.io.IOException;
import java.util.ArrayDeque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.search.BoostAttribute;

/**
 * Finds full Korean names in the text that tokens come from and adds their likely readings in
 * Hangul as terms, so that all spellings of a name meet: {@code Kim Jong-un}, {@code Gim
 * Jeong-eun}, {@code Kim Chŏng-ŭn}, {@code 김정은} and {@code 金正恩} share the term {@code name:김정은}.
 *
 * <p>A reading stands at the position of the first word of the name, beside that word, spans as
 * many positions as the name has, and has the offsets of the name without particle or possessive.
 * The words keep their positions, so that the stream can be indexed as it is, and queries are made
 * of the graph: {@code (name:김정은 | kim jong un)}. A reading has the type {@link #TYPE_NAME}, is a
 * keyword, so that stemmers leave it alone, and has its weight as {@link BoostAttribute}, which
 * counts in queries.
 *
 * <p>It needs capitals, and words with their marks: put it before filters that take them away. It
 * reads what a tokenizer does with words by the offsets; between words that a char filter has moved
 * apart it finds no names. An incoming graph is passed on, but names are found in its first path
 * only.
 *
 * <p>Words far from anything that could be a name pass through at once. Others wait, at most
 * {@value #MOST_HELD} tokens, so that memory is bounded and the time is linear in the text. What
 * the finder knows of the text is what it sees of it then, which changes few answers.
 */
public final class KoreanNameFilter extends TokenFilter {

  /** Type of the token of a reading. */
  public static final String TYPE_NAME = "<KOREAN_NAME>";

  /** How many tokens wait at most. */
  static final int MOST_HELD = 512;

  /** How many tokens wait at most in text without Hangul, Han characters and katakana. */
  private static final int MOST_WORDS = 64;

  /** How many tokens of a full window wait on, since a name may go on behind its end. */
  private static final int TAIL = 16;

  /** How much text before the waiting tokens is looked at, in characters. */
  private static final int CONTEXT = 512;

  /** A stream of so many tokens may be a query, or a name and nothing else. */
  private static final int SMALL = 16;

  private final KoreanNameSettings settings;
  private final NameSearch search;

  private final TokenAttributes token = new TokenAttributes(this);
  private final RunningText text = new RunningText();
  private final TokenWindow window = new TokenWindow();
  private final ArrayDeque<Name> names = new ArrayDeque<>();

  /** What the filter waits for. */
  private enum State {
    /** The end of a small stream. */
    SMALL,
    /** Something that could be a name. */
    WORDS,
    /** The end of some words with capitals. */
    CAPITALS,
    /** The rest of a window in which there may be names. */
    WINDOW
  }

  private State state = State.SMALL;

  /** How many tokens need not wait any longer. */
  private int ready;

  /** Which reading of the first of {@link #names} comes next. */
  private int reading;

  /** Positions of words that were left out. */
  private int skipped;

  /** Whether no token was let go yet. */
  private boolean fresh = true;

  private boolean ended;

  /** Creates a filter with {@link KoreanNameSettings#DEFAULT}. */
  public KoreanNameFilter(TokenStream input) {
    this(input, KoreanNameSettings.DEFAULT);
  }

  /** Creates a filter. */
  public KoreanNameFilter(TokenStream input, KoreanNameSettings settings) {
    super(input);
    this.settings = settings;
    search = new NameSearch(settings);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (true) {
      if (!names.isEmpty()) {
        emitName();
        return true;
      }
      if (ready > 0) {
        if (emitToken()) {
          return true;
        }
      } else if (ended) {
        return false;
      } else if (!input.incrementToken()) {
        ended = true;
        decide(true);
      } else if (take()) {
        return true;
      }
    }
  }

  /** Takes a token from the input; returns whether it can be passed on at once. */
  private boolean take() {
    char[] term = token.term.buffer();
    int length = token.term.length();
    Kind kind = RunningText.kind(term, length);
    int part = kind == Kind.CAPITAL ? WordTests.partOfName(term, length) : 0;
    text.append(term, length, kind, part, token.offset.startOffset(), token.offset.endOffset());
    if (state == State.WORDS) {
      if (kind != Kind.KOREAN && part == 0) {
        forget();
        if (skipped > 0) {
          token.increment.setPositionIncrement(token.increment.getPositionIncrement() + skipped);
          skipped = 0;
        }
        return true;
      }
      state = State.CAPITALS;
    }
    hold(kind, part);
    if (kind == Kind.KOREAN) {
      state = State.WINDOW;
    }
    switch (state) {
      case SMALL -> {
        if (window.size() > SMALL) {
          state = State.CAPITALS;
          if (isEndOfCapitals()) {
            endCapitals();
          }
        }
      }
      case CAPITALS -> {
        if (isEndOfCapitals()) {
          endCapitals();
        } else if (window.size() > SMALL) {
          state = State.WINDOW;
        }
      }
      default -> {}
    }
    int size = window.size();
    if (size >= MOST_HELD || (size == MOST_WORDS && !window.isKorean())) {
      decide(false);
    }
    return false;
  }

  private void hold(Kind kind, int part) {
    window.add().set(token, kind, part, text.lastPlace(), text.lastPlaceEnd());
  }

  /** A small word may be part of a name if it stands alone between capitals: Jong-un Kim. */
  private boolean isEndOfCapitals() {
    HeldToken last = window.get(window.size() - 1);
    if (last.kind() == Kind.CAPITAL) {
      return false;
    }
    boolean afterCapital = window.get(window.size() - 2).kind() == Kind.CAPITAL;
    return !(last.kind() == Kind.LOWER && afterCapital && last.maybeGiven());
  }

  private void endCapitals() {
    if (window.maybeNames()) {
      state = State.WINDOW;
    } else {
      release();
    }
  }

  private void release() {
    ready = window.size();
    fresh = false;
    state = State.WORDS;
    forget();
  }

  private void forget() {
    if (text.isLong()) {
      text.forgetBefore(placeOfFirst(ready) - CONTEXT);
    }
  }

  /** Returns where the waiting tokens begin in the text, from one of them on. */
  private int placeOfFirst(int from) {
    for (int i = from; i < window.size(); i++) {
      if (window.get(i).place() != HeldToken.NOWHERE) {
        return window.get(i).place();
      }
    }
    return text.end();
  }

  /** Finds the names among the waiting tokens, and lets go those that cannot be part of one. */
  private void decide(boolean finished) {
    int size = window.size();
    boolean small = finished && fresh && size <= SMALL;
    boolean worth = small || window.maybeNames();
    ready = finished ? size : size - TAIL;
    if (worth && size > 0) {
      int first = placeOfFirst(0);
      int start = Math.max(text.start(), first - CONTEXT);
      String read = text.from(start);
      int from = 0;
      for (NameMention mention :
          small ? search.findInSmall(read) : search.find(read, Math.max(0, first - start))) {
        from = place(mention, start, from);
      }
    }
    fresh = false;
    state = ready < size ? State.CAPITALS : State.WORDS;
    forget();
  }

  /** Gives a name to the tokens it covers; returns the first of them. */
  private int place(NameMention mention, int base, int from) {
    int start = mention.start() + base;
    int end = mention.end() + base;
    int first = window.firstBehind(start, from);
    if (first >= ready || start < window.get(first).place()) {
      return first;
    }
    Span span = window.span(first, start, end);
    ready = Math.max(ready, span.last() + 1);
    for (int i = first; i <= span.last(); i++) {
      window.get(i).cover();
    }
    window
        .get(first)
        .add(
            new Name(
                search.terms(mention), span.startOffset(), span.endOffset(), span.positions()));
    return first;
  }

  /** Emits the first token unless the settings leave it out. */
  private boolean emitToken() {
    HeldToken held = window.remove();
    ready--;
    if (!held.names().isEmpty()) {
      names.addAll(held.names());
    }
    if (held.isCovered() && !settings.preserveOriginal()) {
      skipped += held.increment();
      return false;
    }
    held.copyTo(token);
    token.increment.setPositionIncrement(held.increment() + skipped);
    skipped = 0;
    return true;
  }

  private void emitName() {
    Name name = names.element();
    NameTerm term = name.terms().get(reading);
    clearAttributes();
    token.term.append(settings.marker()).append(term.name());
    token.offset.setOffset(name.start(), name.end());
    token.increment.setPositionIncrement(skipped);
    skipped = 0;
    token.length.setPositionLength(settings.preserveOriginal() ? name.positions() : 1);
    token.type.setType(TYPE_NAME);
    token.keyword.setKeyword(true);
    token.boost.setBoost(term.weight());
    reading++;
    if (reading == name.terms().size()) {
      names.remove();
      reading = 0;
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text.clear();
    token.update();
    window.clear(token.count());
    names.clear();
    state = State.SMALL;
    ready = 0;
    reading = 0;
    skipped = 0;
    fresh = true;
    ended = false;
  }

  @Override
  public void end() throws IOException {
    super.end();
    token.increment.setPositionIncrement(token.increment.getPositionIncrement() + skipped);
  }
}
