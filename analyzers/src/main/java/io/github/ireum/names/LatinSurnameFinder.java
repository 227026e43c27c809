// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.LatinTokens.Gap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds surnames in text in Latin letters that stand for a person by themselves. Thread-safe;
 * {@link SurnameFinder} says which do.
 */
final class LatinSurnameFinder {

  /** How much better a word fits a Korean surname than other words, to be one without a title. */
  private static final double KOREAN = 2;

  /** How often the text must speak of Korea for that. */
  private static final int KOREA = 2;

  private static final int LONGEST = 8;

  private static final String GENITIVE = "s";

  /** Shorter ones are other words with it: Has, Was. */
  private static final int SHORTEST_DECLINED = 3;

  private static final Set<String> PLACES = WordList.PLACE_BEHIND.set();

  private static final Set<String> OPENINGS = WordList.OPENING.set();
  private static final Set<String> SAYING = WordList.SAYING.set();

  /** Of the words that begin sentences, those before which a verb of saying may stand: You said. */
  private static final Set<String> NO_SPEAKERS = Set.of("i", "so", "you");

  /** A genitive, or an age. */
  private static final Pattern BEHIND_PEOPLE =
      Pattern.compile("['’]s(?!\\p{L})|, ?[1-9]\\d, ", Pattern.UNICODE_CHARACTER_CLASS);

  /** A word spelled like a surname, among the words beside it. */
  private record Place(LatinTokens tokens, int at, boolean titled) {

    static Place of(LatinText latin, LatinTokens tokens, int at) {
      return new Place(tokens, at, isTitled(latin.text(), tokens, at));
    }

    String letters() {
      return tokens.letters(at);
    }

    int start() {
      return tokens.start(at);
    }

    boolean has(Words list) {
      return tokens.has(list, at);
    }
  }

  private final SurnameLetters surnames;

  LatinSurnameFinder(SurnameLetters surnames) {
    this.surnames = surnames;
  }

  /**
   * Adds the surnames in a text, in order.
   *
   * @param covered where the text has full names, which are passed over
   * @param introduced surnames of people whom the text names in full, as they are spelled, in lower
   *     case
   */
  void find(
      LatinText latin, BitSet covered, Set<String> introduced, List<SurnameMention> mentions) {
    List<Place> places = places(latin, covered);
    Set<String> names = new HashSet<>(introduced);
    places.forEach(place -> addTitled(place, names));
    places.removeIf(place -> names.contains(place.letters()) || !isKorean(latin, place));
    for (String name : names) {
      addAll(name, latin, covered, places);
      addGenitives(name, latin, covered, places);
    }
    places.removeIf(place -> !standsAlone(latin, place));
    places.sort(Comparator.comparingInt(Place::start));
    Set<String> people = new HashSet<>(introduced);
    places.forEach(place -> addTitled(place, people));
    for (Place place : places) {
      String letters = place.letters();
      boolean begins = place.tokens().isSentence(place.at());
      if (place.titled()
          || (people.contains(letters) && !(begins && opensOtherwise(latin, place)))
          || isKorean(latin, place)) {
        String text = latin.text();
        int start = place.start();
        int end = place.tokens().end(place.at());
        mentions.add(
            new SurnameMention(
                start,
                end,
                text.substring(start, end),
                surnames.surname(letters).surnames(),
                PersonTitles.around(text, start, end)));
      }
    }
  }

  private static void addTitled(Place place, Set<String> people) {
    if (place.titled()) {
      people.add(place.letters());
    }
  }

  /** Returns the words with capitals that are spelled like a surname. */
  private List<Place> places(LatinText latin, BitSet covered) {
    LatinTokens tokens = latin.tokens();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isCapital(i)
          && (tokens.facts(i) & WordFacts.SURNAME) != 0
          && !covered.get(tokens.start(i))
          && isWord(tokens.letters(i))
          && surnames.isSurname(tokens.letters(i))) {
        places.add(Place.of(latin, tokens, i));
      }
    }
    return places;
  }

  /**
   * Adds wherever a name stands with a capital: their people may be named where no word looks like
   * a surname.
   */
  private static void addAll(String name, LatinText latin, BitSet covered, List<Place> places) {
    if (isWord(name)) {
      latin
          .capitalized()
          .forEach(
              name,
              start -> {
                if (!covered.get(start)) {
                  LatinTokens near = latin.near(start);
                  places.add(Place.of(latin, near, near.at(start)));
                }
              });
    }
  }

  /**
   * Adds where a name has the genitive of German or Swedish, which has no apostrophe: Kims
   * Schwester. English has the plural so, and surnames of others: the Kims, Rosa Parks.
   */
  private static void addGenitives(
      String name, LatinText latin, BitSet covered, List<Place> places) {
    String genitive = name + GENITIVE;
    if (name.length() >= SHORTEST_DECLINED && isWord(genitive)) {
      latin
          .capitalized()
          .forEach(
              genitive,
              start -> {
                LatinTokens near = latin.near(start);
                int at = near.at(start);
                if (!covered.get(start)
                    && near.facts(at) == 0
                    && isOwner(near, at)
                    && !latin.lower().contains(genitive)
                    && !latin.isEnglish()) {
                  near.shorten(at, GENITIVE.length());
                  places.add(Place.of(latin, near, at));
                }
              });
    }
  }

  /** Whether what somebody has may stand behind a word. */
  private static boolean isOwner(LatinTokens tokens, int at) {
    return at + 1 < tokens.size() && tokens.gap(at + 1) == Gap.SPACE && !tokens.isUpper(at);
  }

  private static boolean isWord(String letters) {
    return letters.length() > 1 && letters.length() <= LONGEST;
  }

  /** Whether a word is one of the language as well. */
  private static boolean isOrdinary(LatinText latin, Place place) {
    return place.has(Words.STOP) || latin.lower().contains(place.letters());
  }

  /**
   * Whether a word that begins a sentence in a text about somebody who has it as a surname is more
   * likely another one: "An official", and "Park", where the text speaks of a park as well, unless
   * the person speaks or owns something or has an age.
   */
  private static boolean opensOtherwise(LatinText latin, Place place) {
    boolean other = OPENINGS.contains(place.letters()) || latin.lower().contains(place.letters());
    return other && !isPerson(latin.text(), place);
  }

  /** Whether what follows a word is said of people: Lee said, Lee's lawyer, Lee, 49, left. */
  private static boolean isPerson(String text, Place place) {
    LatinTokens tokens = place.tokens();
    int next = place.at() + 1;
    if (next < tokens.size()
        && tokens.gap(next) == Gap.SPACE
        && SAYING.contains(tokens.letters(next))) {
      return !NO_SPEAKERS.contains(place.letters());
    }
    return BEHIND_PEOPLE.matcher(text).region(tokens.end(place.at()), text.length()).lookingAt();
  }

  /** Whether a word, in a text about Korea, is hardly anything but a surname. */
  private boolean isKorean(LatinText latin, Place place) {
    return latin.korea().size() >= KOREA
        && !place.has(Words.STOP)
        && !place.has(Words.PLACE)
        && !place.has(Words.CONTEXT)
        && !place.has(Words.FOREIGN)
        && !place.has(Words.TITLE)
        && surnames.surname(place.letters()).fit() >= KOREAN
        && !isOrdinary(latin, place);
  }

  private static boolean isTitled(String text, LatinTokens tokens, int at) {
    return at > 0
        && tokens.isCapital(at - 1)
        && tokens.start(at) - tokens.end(at - 1) <= 2
        && tokens.gap(at) != Gap.HYPHEN
        && (tokens.has(Words.TITLE, at - 1)
            || !PersonTitles.before(text, tokens.start(at)).isEmpty());
  }

  /** Whether a word is no part of a longer name. */
  private static boolean standsAlone(LatinText latin, Place place) {
    LatinTokens tokens = place.tokens();
    int at = place.at();
    int next = at + 1;
    if (next < tokens.size()
        && (tokens.gap(next) == Gap.HYPHEN
            || (tokens.gap(next) == Gap.SPACE && isNameOrPlace(latin, tokens, at, next)))) {
      return false;
    }
    int before = at - 1;
    if (at == 0 || tokens.gap(at) == Gap.BREAK || place.titled()) {
      return true;
    }
    return tokens.gap(at) != Gap.HYPHEN
        && !tokens.isInitial(before)
        && (!tokens.isCapital(before)
            || tokens.isUpper(at)
            || tokens.isSentence(before)
            || tokens.has(Words.STOP, before)
            || latin.lower().contains(tokens.letters(before)));
  }

  /** Whether the next word makes one name with a word, of a person or a place. */
  private static boolean isNameOrPlace(LatinText latin, LatinTokens tokens, int at, int next) {
    String letters = tokens.letters(next);
    return (tokens.isCapital(next)
            && !tokens.isUpper(next)
            && !tokens.isUpper(at)
            && !tokens.has(Words.TITLE, next)
            && !latin.lower().contains(letters))
        || PLACES.contains(letters);
  }
}
