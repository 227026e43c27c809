// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.analysis.SplitToken.Morpheme;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Splits the Hangul parts of tokens into morphemes with Lucene's nori and drops particles and
 * endings. Tokens without Hangul pass through untouched, so that text of another script costs one
 * look at its characters; so do keywords and the readings of {@link KoreanNameFilter}. A token
 * stacked on one that is split, such as a reading, stays whole and spans the morphemes it covers.
 *
 * <p>A token may mix scripts (5공화국, KBS는): each run of Hangul is split, the rest is kept as a token
 * of its own. What scales a numeral in front of it is a token of its own too, so that 2만 (20,000)
 * is not two with the particle 만 (only). Offsets are exact where the token's text has the length of
 * its source text, and those of the whole token where an earlier filter has changed the length.
 */
public final class HangulMorphologyFilter extends TokenFilter {

  private static final String SCALES = "십백천만억조";

  /** 원, 여, 달러, 엔, 위안, 유로, 규모. */
  private static final String BEHIND_TRILLION = "원여달엔위유규";

  /** A token beside the one that was split; {@code first} is the morpheme it stands beside. */
  private record Stacked(State state, int start, int end, int first) {}

  private final CharTermAttribute termAttribute = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsetAttribute = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute positionAttribute =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute lengthAttribute =
      addAttribute(PositionLengthAttribute.class);

  /** There if a filter before this one marks keywords. */
  private final @Nullable KeywordAttribute keywordAttribute = getAttribute(KeywordAttribute.class);

  private final TypeAttribute typeAttribute = addAttribute(TypeAttribute.class);

  private final KoreanTokenizer tokenizer;
  private final CharTermAttribute morphemeAttribute;
  private final OffsetAttribute morphemeOffsetAttribute;
  private final PartOfSpeechAttribute partOfSpeechAttribute;

  private final SplitToken split = new SplitToken();

  /** The morpheme that comes next. */
  private int next;

  private State state = captureState();

  /** Tokens at the position of the one that was split. */
  private final Queue<Stacked> stacked = new ArrayDeque<>();

  /** The token after it, if it was read already. */
  private @Nullable State ahead;

  /** Whether the input has no more tokens. */
  private boolean ended;

  /**
   * Positions passed over since the last token that was kept; -1 if the next one has been taken.
   */
  private int skipped;

  /** Creates a filter with nori's own dictionary. */
  public HangulMorphologyFilter(TokenStream input) {
    super(input);
    tokenizer =
        new KoreanTokenizer(
            KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.DISCARD, false);
    morphemeAttribute = tokenizer.addAttribute(CharTermAttribute.class);
    morphemeOffsetAttribute = tokenizer.addAttribute(OffsetAttribute.class);
    partOfSpeechAttribute = tokenizer.addAttribute(PartOfSpeechAttribute.class);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (true) {
      if (!stacked.isEmpty() && isDue(stacked.element())) {
        emit(stacked.remove());
        return true;
      }
      if (next < split.size()) {
        Morpheme morpheme = split.get(next++);
        if (morpheme.kept()) {
          emit(morpheme);
          return true;
        }
        skipped++;
        continue;
      }
      if (!advance()) {
        return false;
      }
      if (!hasHangul() || isWhole()) {
        positionAttribute.setPositionIncrement(positionAttribute.getPositionIncrement() + skipped);
        skipped = 0;
        return true;
      }
      split();
    }
  }

  /** A reading stays one term also where a filter has taken the keyword mark off a copy of it. */
  private boolean isWhole() {
    return (keywordAttribute != null && keywordAttribute.isKeyword())
        || typeAttribute.type().equals(KoreanNameFilter.TYPE_NAME);
  }

  private boolean advance() throws IOException {
    if (ahead == null) {
      return read();
    }
    restoreState(ahead);
    ahead = null;
    return true;
  }

  /** Reads a token; an input that has ended must not be asked again. */
  private boolean read() throws IOException {
    ended = ended || !input.incrementToken();
    return !ended;
  }

  /** Whether a stacked token comes before the next morpheme: offsets do not go backwards. */
  private boolean isDue(Stacked token) {
    if (next != token.first() || next == split.size()) {
      return next >= token.first();
    }
    Morpheme morpheme = split.get(next);
    return !morpheme.kept() || split.startOffset(morpheme) > token.start();
  }

  private void emit(Stacked token) {
    restoreState(token.state());
    if (!split.isExact() && next < split.size()) {
      // The morphemes still to come begin where the token does, and offsets do not go backwards.
      int start = Math.min(token.start(), split.startOffset());
      offsetAttribute.setOffset(start, token.end());
    }
    int last = split.last(token.first(), token.start(), token.end());
    lengthAttribute.setPositionLength(lengthAttribute.getPositionLength() + last - token.first());
    if (next == token.first() && next < split.size()) {
      positionAttribute.setPositionIncrement(skipped + 1);
      skipped = -1;
    } else {
      positionAttribute.setPositionIncrement(0);
    }
  }

  private void emit(Morpheme morpheme) {
    restoreState(state);
    termAttribute.setEmpty().append(morpheme.text());
    positionAttribute.setPositionIncrement(skipped + 1);
    skipped = 0;
    offsetAttribute.setOffset(split.startOffset(morpheme), split.endOffset(morpheme));
  }

  private boolean hasHangul() {
    char[] term = termAttribute.buffer();
    int length = termAttribute.length();
    for (int i = 0; i < length; i++) {
      if (isHangul(term[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHangul(char c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }

  /** Fills {@link #split} from the current token. */
  private void split() throws IOException {
    split.set(offsetAttribute.startOffset(), offsetAttribute.endOffset(), termAttribute.length());
    next = 0;
    state = captureState();
    skipped += positionAttribute.getPositionIncrement() - 1;
    String term = termAttribute.toString();
    int start = 0;
    while (start < term.length()) {
      boolean hangul = isHangul(term.charAt(start));
      int end = start + 1;
      while (end < term.length() && isHangul(term.charAt(end)) == hangul) {
        end++;
      }
      if (hangul) {
        int scales = start == 0 ? 0 : scales(term, start, end);
        for (int i = start; i < start + scales; i++) {
          split.add(term.substring(i, i + 1), i, i + 1, true);
        }
        if (start + scales < end) {
          analyse(term.substring(start + scales, end), start + scales);
        }
      } else {
        split.add(term.substring(start, end), start, end, true);
      }
      start = end;
    }
    readStacked();
  }

  /** Returns how many scales a run of Hangul begins with, if a numeral stands before it. */
  private static int scales(String term, int start, int end) {
    int at = start;
    if (Character.isDigit(term.charAt(start - 1))) {
      while (at < end && SCALES.indexOf(term.charAt(at)) >= 0 && isScale(term, at, end)) {
        at++;
      }
    }
    return at - start;
  }

  /** 조 begins many words that are counted, as 조각 (piece) and 조 (group); money follows a scale. */
  private static boolean isScale(String term, int at, int end) {
    return term.charAt(at) != '조'
        || at + 1 == end
        || BEHIND_TRILLION.indexOf(term.charAt(at + 1)) >= 0;
  }

  private void readStacked() throws IOException {
    while (read()) {
      if (positionAttribute.getPositionIncrement() > 0) {
        ahead = captureState();
        return;
      }
      int start = offsetAttribute.startOffset();
      int end = offsetAttribute.endOffset();
      stacked.add(new Stacked(captureState(), start, end, split.first(start, end)));
    }
  }

  private void analyse(String run, int runStart) throws IOException {
    tokenizer.setReader(new StringReader(run));
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      boolean kept =
          !KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS.contains(
              partOfSpeechAttribute.getRightPOS());
      split.add(
          kept ? morphemeAttribute.toString() : "",
          runStart + morphemeOffsetAttribute.startOffset(),
          runStart + morphemeOffsetAttribute.endOffset(),
          kept);
    }
    tokenizer.end();
    tokenizer.close();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    split.clear();
    stacked.clear();
    ahead = null;
    ended = false;
    next = 0;
    skipped = 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    // A stream may be left in the middle.
    positionAttribute.setPositionIncrement(
        positionAttribute.getPositionIncrement() + Math.max(0, skipped));
  }
}
