// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import io.github.ireum.names.Reading;
import io.github.ireum.passage.SurnameWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the people that a query asks for. Thread-safe. */
final class QueryNames {

  /** Readings that weigh less do not make a mention a match. */
  private static final double LEAST_SAME = 0.05;

  private static final double LEAST_SIMILAR = 0.001;

  /** A query is searched for names up to this length; a longer one is no name and a few words. */
  private static final int MAX_LENGTH = 1_000;

  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}'’-])\\p{Ll}");

  private final NameFinder finder = NameFinder.getDefault();
  private final KoreanNames names = KoreanNames.getDefault();

  /** Returns the people in a query, in order. */
  List<QueryName> find(String text, NameMatching matching) {
    if (matching == NameMatching.EXACT || text.length() > MAX_LENGTH) {
      return List.of();
    }
    List<QueryName> found = new ArrayList<>();
    List<NameMention> mentions = finder.find(text);
    if (mentions.isEmpty() && text.chars().noneMatch(Character::isUpperCase)) {
      mentions = finder.find(capitalized(text));
    }
    for (NameMention mention : mentions) {
      String surface = text.substring(mention.start(), mention.end());
      found.add(name(mention.start(), mention.end(), surface, mention.readings(), matching));
    }
    return found.isEmpty() ? whole(text, matching) : found;
  }

  /** Reads a text as the name of a person, whatever it looks like; null if it cannot be one. */
  @Nullable QueryName forced(String text, NameMatching matching) {
    List<Reading> readings =
        matching == NameMatching.EXACT || text.length() > MAX_LENGTH ? List.of() : names.read(text);
    return readings.isEmpty() ? null : name(0, text.length(), text, readings, matching);
  }

  /**
   * A query that is a full name from end to end asks for that person; in Latin letters, two to four
   * words with capitals.
   */
  private List<QueryName> whole(String text, NameMatching matching) {
    String[] words = text.strip().split("[\\s,]+");
    if (words.length > 4 || text.strip().length() < 2) {
      return List.of();
    }
    List<Reading> readings = names.read(text.strip());
    boolean full =
        !readings.isEmpty()
            && !readings.get(0).name().surname().isEmpty()
            && !readings.get(0).name().given().isEmpty();
    boolean plausible = full && (!isLatin(text) || isCapitalized(words));
    return plausible ? List.of(name(0, text.length(), text, readings, matching)) : List.of();
  }

  private static boolean isCapitalized(String[] words) {
    return words.length > 1
        && Arrays.stream(words).allMatch(word -> Character.isUpperCase(word.charAt(0)));
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private static String capitalized(String text) {
    return WORD.matcher(text).replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
  }

  private QueryName name(
      int start, int end, String text, List<Reading> readings, NameMatching matching) {
    Map<String, Double> weights = new LinkedHashMap<>();
    double least = matching == NameMatching.SIMILAR ? LEAST_SIMILAR : LEAST_SAME;
    for (Reading reading : readings) {
      weights.merge(reading.name().southern().hangul(), reading.probability(), Double::sum);
    }
    weights.values().removeIf(weight -> weight < least);
    return new QueryName(start, end, text, surnames(text, readings), weights);
  }

  /** The first word and the last, with how likely each is the surname in the readings. */
  private static Map<String, Double> surnames(String text, List<Reading> readings) {
    String[] words = text.strip().split("[\\s,]+");
    Map<String, Double> surnames = new LinkedHashMap<>();
    if (words.length > 1) {
      for (String word : List.of(words[0], words[words.length - 1])) {
        double share = 0;
        for (String surname : surnames(readings)) {
          share = Math.max(share, SurnameWords.share(word, surname));
        }
        if (share > 0) {
          surnames.put(word, share);
        }
      }
    }
    return surnames;
  }

  /** The surnames of the readings, without those that hardly any reading has. */
  private static List<String> surnames(List<Reading> readings) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Reading reading : readings) {
      shares.merge(reading.name().southern().surname(), reading.probability(), Double::sum);
    }
    shares.values().removeIf(share -> share < LEAST_SAME);
    shares.remove("");
    return List.copyOf(shares.keySet());
  }
}
