// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Tries the finder of the library, which has learnt from none of them, in English sentences of our
 * own: about people of today ({@code english-sentences.txt}), and with people of the years around
 * 1960 put into a few ({@code english-people.txt}).
 */
final class EnglishFinderEvaluation {

  private static final String SECOND_HALF = "# second half";

  /**
   * A name in a sentence.
   *
   * @param start where it begins
   * @param end where it ends
   * @param wanted whether it is to be found; if not, it may be
   */
  private record Place(int start, int end, boolean wanted) {

    boolean isThatOf(NameMention mention) {
      return mention.start() == start && mention.end() == end;
    }
  }

  /** Takes names one by one. */
  interface Visitor {
    /** Takes a name that was to be found, and whether it was. */
    void there(String sentence, String name, boolean found);

    /** Takes a name that was found where there is none. */
    void wrong(String sentence, String name);
  }

  private EnglishFinderEvaluation() {}

  /**
   * Tries the sentences about people of today.
   *
   * @param looked those whose errors were looked at, or the others
   */
  static void sentences(boolean looked, Visitor visitor) {
    List<String> all = NameResource.lines("english-sentences.txt");
    int half = all.indexOf(SECOND_HALF);
    for (String line : looked ? all.subList(0, half) : all.subList(half, all.size())) {
      if (line.startsWith("#")) {
        continue;
      }
      StringBuilder text = new StringBuilder();
      List<Place> places = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == '[' || c == '{') {
          start = text.length();
        } else if (c == ']' || c == '}') {
          places.add(new Place(start, text.length(), c == ']'));
        } else {
          text.append(c);
        }
      }
      visit(text.toString(), places, visitor);
    }
  }

  /**
   * Tries the sentences with people of the years around 1960.
   *
   * @param kind {@code korean} or {@code other}
   */
  static void people(String kind, Visitor visitor) {
    for (String name : values(kind)) {
      for (String sentence : values("sentence")) {
        int start = sentence.indexOf("%s");
        List<Place> places =
            kind.equals("korean")
                ? List.of(new Place(start, start + name.length(), true))
                : List.of();
        visit(sentence.replace("%s", name), places, visitor);
      }
    }
  }

  private static List<String> values(String key) {
    return NameResource.lines("english-people.txt").stream()
        .filter(line -> line.startsWith(key + "\t"))
        .map(line -> line.substring(key.length() + 1))
        .toList();
  }

  private static void visit(String text, List<Place> places, Visitor visitor) {
    List<NameMention> found = NameFinder.getDefault().find(text);
    for (Place place : places) {
      if (place.wanted()) {
        visitor.there(
            text,
            text.substring(place.start(), place.end()),
            found.stream().anyMatch(place::isThatOf));
      }
    }
    for (NameMention mention : found) {
      if (places.stream().noneMatch(place -> place.isThatOf(mention))) {
        visitor.wrong(text, mention.surface());
      }
    }
  }
}
