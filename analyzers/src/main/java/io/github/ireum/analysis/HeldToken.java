// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.analysis.RunningText.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.AttributeSource;

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

  private final AttributeSource attributes;
  private final List<Name> names = new ArrayList<>();

  private Kind kind = Kind.OTHER;
  private boolean maybeSurname;
  private boolean maybeGiven;
  private boolean covered;
  private int place;
  private int placeEnd;
  private int start;
  private int end;
  private int increment;

  HeldToken(AttributeSource like) {
    attributes = like.cloneAttributes();
  }

  void set(
      AttributeSource token,
      Kind newKind,
      boolean surname,
      boolean given,
      int newPlace,
      int newPlaceEnd,
      int newStart,
      int newEnd,
      int newIncrement) {
    token.copyTo(attributes);
    names.clear();
    covered = false;
    kind = newKind;
    maybeSurname = surname;
    maybeGiven = given;
    place = newPlace;
    placeEnd = newPlaceEnd;
    start = newStart;
    end = newEnd;
    increment = newIncrement;
  }

  void copyTo(AttributeSource token) {
    attributes.copyTo(token);
  }

  Kind kind() {
    return kind;
  }

  boolean maybeSurname() {
    return maybeSurname;
  }

  boolean maybeGiven() {
    return maybeGiven;
  }

  /** Returns its place in the text, or {@link #NOWHERE}. */
  int place() {
    return place;
  }

  int placeEnd() {
    return placeEnd;
  }

  /** Returns how many characters of the text it has. */
  int length() {
    return placeEnd - place;
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
