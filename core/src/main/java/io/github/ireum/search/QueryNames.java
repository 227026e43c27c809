// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.names.KoreanName;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import io.github.ireum.names.NameWords;
import io.github.ireum.names.PersonTitles;
import io.github.ireum.names.Reading;
import io.github.ireum.passage.Scripts;
import io.github.ireum.search.QueryName.Kind;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the people that a query asks for. Thread-safe. */
final class QueryNames {

  /** Readings that weigh less do not make a mention a match. */
  private static final double LEAST_SAME = 0.05;

  private static final double LEAST_SIMILAR = 0.001;

  /** As a part of the likeliest reading: what stays of a name in initials, which has many. */
  private static final double UNCERTAIN = 0.25;

  /** How much more likely than a reading a spelling in the collection must be. */
  private static final double VARIANTS = 2;

  /** How likely a single word must be a surname to be taken for one. */
  private static final double SURNAME = 0.5;

  /**
   * How likely words in small letters must be a name to be nothing else: 97 of 100 spellings of
   * people are so likely when they are put in small letters, song book and park hook are not.
   */
  private static final double CERTAIN = 0.8;

  /** A query is searched for names up to this length; a longer one is no name and a few words. */
  private static final int MAX_LENGTH = 1_000;

  /** A word in plain letters that is longer than most syllables; others are not judged. */
  private static final Pattern LATIN_WORD =
      Pattern.compile("(?<![\\p{L}\\p{M}'’])[A-Za-z]{5,}(?![\\p{L}\\p{M}'’])");

  /** Joins the words of a name in addresses, as a space does elsewhere: Kim_Jong_Un, kim.jongun. */
  private static final Pattern SIGN = Pattern.compile("(?<=\\p{L}{2})[._](?=\\p{L}{2})");

  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}'’-])\\p{Ll}");

  private static final Pattern ANY_WORD = Pattern.compile("\\S+");

  private static final Pattern ANY_PART = Pattern.compile("[^\\s,]+");

  /** With nothing on one side they are words, but of no name. */
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private final NameFinder finder = NameFinder.getDefault();
  private final KoreanNames names = KoreanNames.getDefault();
  private final NameWords words = NameWords.getDefault();
  private final Set<String> surnames = words.surnames();
  private final JoinedNames joined = new JoinedNames(finder, words);
  private final Map<String, String> known;

  QueryNames() {
    this(Map.of());
  }

  private QueryNames(Map<String, String> known) {
    this.known = known;
  }

  /**
   * Returns the same with words that are whole names.
   *
   * @param apart words in small letters, with the names that they are
   */
  QueryNames knowing(Map<String, String> apart) {
    return apart.isEmpty() ? this : new QueryNames(Map.copyOf(apart));
  }

  /** Returns the words of a text that may be a whole name, in small letters. */
  Set<String> joinedWords(String text) {
    return text.length() > MAX_LENGTH
        ? Set.of()
        : LATIN_WORD
            .matcher(SIGN.matcher(text).replaceAll(" "))
            .results()
            .map(word -> word.group().toLowerCase(Locale.ROOT))
            .filter(joined::mayBeName)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the people in a query, in order. */
  List<QueryName> find(String typed, NameMatching matching) {
    if (matching == NameMatching.EXACT || typed.length() > MAX_LENGTH) {
      return List.of();
    }
    String text = SIGN.matcher(typed).replaceAll(" ");
    List<QueryName> found = new ArrayList<>();
    for (NameMention mention : mentions(text)) {
      String surface = text.substring(mention.start(), mention.end());
      int end = endOfWord(text, mention.end());
      found.add(name(mention.start(), end, surface, Kind.FOUND, mention.readings(), matching));
    }
    addJoined(text, matching, found);
    return found.isEmpty() ? whole(text, matching) : found;
  }

  private List<NameMention> mentions(String text) {
    List<NameMention> mentions = finder.findInQuery(text);
    return mentions.isEmpty() && text.chars().noneMatch(Character::isUpperCase)
        ? finder.findInQuery(capitalized(text))
        : mentions;
  }

  /** Returns where the name ends that a text begins with; 0 if it begins with none. */
  int endOfFirst(String text) {
    return text.length() > MAX_LENGTH
        ? 0
        : mentions(text).stream()
            .filter(mention -> mention.start() == 0)
            .mapToInt(mention -> endOfWord(text, mention.end()))
            .findFirst()
            .orElse(0);
  }

  /** Adds names that are written as one word. */
  private void addJoined(String text, NameMatching matching, List<QueryName> found) {
    LATIN_WORD
        .matcher(text)
        .results()
        .filter(word -> found.stream().noneMatch(name -> isIn(word, name)))
        .forEach(word -> apart(word, matching).ifPresent(found::add));
    found.sort(Comparator.comparingInt(QueryName::start));
  }

  private Optional<QueryName> apart(MatchResult word, NameMatching matching) {
    String spelling = known.get(word.group().toLowerCase(Locale.ROOT));
    if (spelling != null) {
      List<Reading> readings = names.read(spelling);
      if (!readings.isEmpty() && !readings.getFirst().name().given().isEmpty()) {
        return Optional.of(
            name(word.start(), word.end(), spelling, Kind.JOINED, readings, matching));
      }
    }
    return joined
        .apart(word.group())
        .map(
            name ->
                name(
                    word.start(),
                    word.end(),
                    name.surface(),
                    Kind.JOINED,
                    name.readings(),
                    matching));
  }

  private static boolean isIn(MatchResult word, QueryName name) {
    return word.start() < name.end() && name.start() < word.end();
  }

  /** Returns a text without the operators that it begins or ends with, unless it has no more. */
  static String withoutOperators(String text) {
    List<MatchResult> words =
        ANY_WORD.matcher(text).results().filter(word -> !OPERATORS.contains(word.group())).toList();
    return words.isEmpty() ? text : text.substring(words.getFirst().start(), words.getLast().end());
  }

  /** Returns where a word ends: a case ending or a particle behind a name is no word to ask. */
  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && isInLatinWord(text.charAt(end))) {
      end++;
    }
    return Particles.end(text, end);
  }

  private static boolean isInLatinWord(char c) {
    return c == '\'' || c == '’' || UnicodeScript.of(c) == UnicodeScript.LATIN;
  }

  /** Reads a text as the name of a person, whatever it looks like; null if it cannot be one. */
  @Nullable QueryName forced(String text, NameMatching matching) {
    List<Reading> readings =
        matching == NameMatching.EXACT || text.length() > MAX_LENGTH ? List.of() : names.read(text);
    return readings.isEmpty()
        ? null
        : name(0, text.length(), text.strip(), Kind.FORCED, readings, matching);
  }

  /**
   * A query that is a name from end to end asks for that person; in Latin letters, two to four
   * words with capitals, or one with a capital that is a surname.
   */
  private List<QueryName> whole(String text, NameMatching matching) {
    String[] words = words(text);
    // Any two words of Korean can be read as somebody's name.
    boolean sentence = words.length > 1 && mayBeWord(text);
    // The word may be read as two syllables: 모온, which is no name with a title beside it.
    boolean titled = words.length > 1 && QueryTitles.isTitleAndWord(text);
    if (words.length > 4
        || sentence
        || titled
        || Arrays.stream(words).anyMatch(OPERATORS::contains)) {
      return List.of();
    }
    List<Reading> readings = names.read(text.strip());
    if (readings.isEmpty() || readings.get(0).name().surname().isEmpty()) {
      return List.of();
    }
    boolean full = !readings.get(0).name().given().isEmpty();
    boolean plausible =
        full
            ? text.strip().length() > 1
                && (!Scripts.has(text, UnicodeScript.LATIN)
                    || (words.length > 1 && isCapitalized(words)))
            : words.length == 1 && isCapitalized(words) && isSurname(readings);
    return plausible
        ? List.of(name(0, text.length(), text.strip(), Kind.FOUND, readings, matching))
        : List.of();
  }

  /**
   * Returns whether a query that is taken for a name from end to end may as well be an ordinary
   * word: nearly every Korean word of two or three syllables can be read as a name.
   */
  boolean mayBeWord(String text) {
    boolean korean =
        Scripts.has(text, UnicodeScript.HANGUL) || Scripts.has(text, UnicodeScript.HAN);
    return korean && !isName(String.join("", words(text)));
  }

  private static String[] words(String text) {
    return ANY_PART.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
  }

  private boolean isName(String word) {
    return finder.findInQuery(word).stream()
        .anyMatch(mention -> mention.start() == 0 && mention.end() == word.length());
  }

  private static boolean isSurname(List<Reading> readings) {
    return readings.stream()
            .filter(reading -> reading.name().given().isEmpty())
            .mapToDouble(Reading::probability)
            .sum()
        > SURNAME;
  }

  /**
   * Returns whether a query that is taken for a name from end to end has a word that is hardly part
   * of one: Dr. Rhee Hawaii.
   */
  boolean hasOtherWord(String text) {
    return finder.findInQuery(text).isEmpty()
        && LATIN_WORD
            .matcher(text)
            .results()
            .anyMatch(
                word ->
                    !isInName(word.group().toLowerCase(Locale.ROOT))
                        && !isTitle(text.substring(0, word.end())));
  }

  /**
   * Returns whether what was taken for a name may as well be ordinary words: song book; one word
   * that is taken apart always may.
   */
  boolean mayBeWords(QueryName person) {
    if (person.kind() != Kind.FOUND) {
      return person.kind() == Kind.JOINED;
    }
    String text = person.text();
    return Scripts.has(text, UnicodeScript.LATIN)
        && text.chars().noneMatch(Character::isUpperCase)
        && finder.findInQuery(capitalized(text)).stream()
            .allMatch(mention -> mention.probability() < CERTAIN);
  }

  private boolean isInName(String word) {
    return surnames.contains(word) || words.syllables(word) > 0;
  }

  /** Whether the last word of a text is a title or the end of one. */
  private static boolean isTitle(String text) {
    int name = text.length() + 1;
    return !PersonTitles.around(text + " ", name, name).isEmpty();
  }

  /** Whether no word begins with a small letter. */
  private static boolean isCapitalized(String[] words) {
    return Arrays.stream(words).noneMatch(word -> Character.isLowerCase(word.charAt(0)));
  }

  /** Returns a text with a capital for the first letter of each word, as long as it is. */
  private static String capitalized(String text) {
    return WORD.matcher(text).replaceAll(match -> capital(match.group()));
  }

  /** Returns a letter as a capital; itself if that would be two, as of ß and ﬁ. */
  private static String capital(String letter) {
    return Character.toString(Character.toUpperCase(letter.codePointAt(0)));
  }

  private static QueryName name(
      int start, int end, String text, Kind kind, List<Reading> readings, NameMatching matching) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Double> surnames = new LinkedHashMap<>();
    boolean full = !readings.get(0).name().given().isEmpty();
    for (Reading reading : readings) {
      KoreanName name = reading.name().southern();
      if (full && !name.given().isEmpty()) {
        weights.merge(name.hangul(), reading.probability(), Double::sum);
      }
      if (!name.surname().isEmpty() && full != name.given().isEmpty()) {
        surnames.merge(name.surname(), reading.probability(), Double::sum);
      }
    }
    double least = matching == NameMatching.SIMILAR ? LEAST_SIMILAR : LEAST_SAME;
    double best = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double bar = Math.min(least, UNCERTAIN * best);
    weights.values().removeIf(weight -> weight < bar);
    surnames.values().removeIf(weight -> weight < LEAST_SAME);
    return new QueryName(start, end, text, kind, VARIANTS * least, surnames, weights);
  }
}
