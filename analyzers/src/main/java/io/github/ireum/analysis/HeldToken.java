// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.analysis.RunningText.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/** A token that waits until it is known whether it is part of a name. Used again and again. */
final class HeldToken {

  /** The place of a token that is not in the text. */
  static final int NOWHERE = -1;

  /**
   * A name that begins in the token.
   *
   * @param start offset of the name
   * @param end offset after it
   * @param positions how many positions it takes
   */
  record Name(List<NameTerm> terms, int start, int end, int positions) {}

  /** A hyphenated syllable in small letters is no longer than this. */
  static final int LONGEST_LOWER = 8;

  private static final int USUAL_LENGTH = 16;

  /** A copy of all attributes, where there are unusual ones. */
  private @Nullable AttributeSource all;

  private char[] term = new char[USUAL_LENGTH];
  private int termLength;
  private int positions;
  private int frequency;
  private String type = TypeAttribute.DEFAULT_TYPE;
  private boolean keyword;
  private float boost;
  private final List<Name> names = new ArrayList<>();

  private Kind kind = Kind.OTHER;
  private int part;
  private boolean covered;
  private int place;
  private int placeEnd;
  private int start;
  private int end;
  private int increment;

  /**
   * Takes over a token.
   *
   * @param newPart what it may be in a name, if it has a capital, as {@link WordTests} has it
   */
  void set(TokenAttributes token, Kind newKind, int newPart, int newPlace, int newPlaceEnd) {
    start = token.offset.startOffset();
    end = token.offset.endOffset();
    increment = token.increment.getPositionIncrement();
    setTerm(token.term.buffer(), token.term.length());
    if (token.areUsual()) {
      setUsual(token);
    } else {
      setAll(token.source());
    }
    if (!names.isEmpty()) {
      names.clear();
    }
    covered = false;
    kind = newKind;
    part = newPart;
    place = newPlace;
    placeEnd = newPlaceEnd;
  }

  private void setTerm(char[] buffer, int length) {
    if (term.length < length) {
      term = new char[ArrayUtil.oversize(length, Character.BYTES)];
    }
    System.arraycopy(buffer, 0, term, 0, length);
    termLength = length;
  }

  private void setUsual(TokenAttributes token) {
    positions = token.length.getPositionLength();
    frequency = token.frequency.getTermFrequency();
    type = token.type.type();
    keyword = token.keyword.isKeyword();
    boost = token.boost.getBoost();
  }

  private void setAll(AttributeSource token) {
    if (all == null) {
      all = token.cloneAttributes();
    } else {
      token.copyTo(all);
    }
  }

  void copyTo(TokenAttributes token) {
    if (!token.areUsual()) {
      Objects.requireNonNull(all).copyTo(token.source());
      return;
    }
    token.term.copyBuffer(term, 0, termLength);
    token.offset.setOffset(start, end);
    token.increment.setPositionIncrement(increment);
    token.length.setPositionLength(positions);
    token.frequency.setTermFrequency(frequency);
    token.type.setType(type);
    token.keyword.setKeyword(keyword);
    token.boost.setBoost(boost);
  }

  Kind kind() {
    return kind;
  }

  /** Returns whether it has a capital and may be a surname. */
  boolean maybeSurname() {
    return (part & WordTests.SURNAME) != 0;
  }

  /** Returns whether it may be a given name, or a part of one. */
  boolean maybeGiven() {
    int known =
        kind == Kind.LOWER && termLength <= LONGEST_LOWER
            ? WordTests.partOfName(term, termLength)
            : part;
    return (known & WordTests.GIVEN) != 0;
  }

  /**
   * Returns whether a name may go on behind it after more than one character: its last letter
   * stands alone, as in {@code K} and {@code U.S}, or is not last, as before a hyphen.
   */
  boolean isOpen() {
    return termLength < 2
        || !Character.isLetter(term[termLength - 1])
        || !Character.isLetter(term[termLength - 2]);
  }

  /** Returns its place in the text, or {@link #NOWHERE}. */
  int place() {
    return place;
  }

  int placeEnd() {
    return placeEnd;
  }

  int increment() {
    return increment;
  }

  /** Returns the offset of a place inside the token; that of the token if it has been changed. */
  int offsetOf(int at) {
    return isExact() ? start + (at - place) : start;
  }

  /** Returns the offset of a place at which something ends inside the token. */
  int endOffsetOf(int at) {
    return isExact() ? start + (at - place) : end;
  }

  private boolean isExact() {
    return placeEnd - place == end - start;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Returns whether a name stands where the token does. */
  boolean isCovered() {
    return covered;
  }

  void cover() {
    covered = true;
  }

  void add(Name name) {
    names.add(name);
  }

  List<Name> names() {
    return names;
  }
}
