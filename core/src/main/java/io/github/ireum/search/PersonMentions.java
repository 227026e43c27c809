// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.NameOccurrence;
import io.github.ireum.index.CollectionPeople;
import io.github.ireum.names.KoreanName;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Tells who of the people in a passage may be the one who is asked for. Not thread-safe. */
final class PersonMentions {

  /** Why somebody may be the one who is asked for. */
  enum Evidence {
    /** The mention has a reading that the name may have too. */
    READING,
    /** The spellings are of the same name, whatever the likeliest reading of each. */
    COMPARISON,
    /** There is nothing but the surname. */
    SURNAME
  }

  /**
   * A mention.
   *
   * @param evidence why it may be meant
   * @param reading the name that it stands for, in Hangul, or the surname; for a reading, the one
   *     that is asked for
   * @param probability how likely that is; for spellings, that they are of the same name
   */
  record Match(NameOccurrence mention, Evidence evidence, String reading, double probability) {}

  private final KoreanNames names = KoreanNames.getDefault();
  private final QueryName asked;
  private final Map<String, Double> variants;
  private final Set<String> surnames;

  /** The likeliest name of the person, in Hangul; null where only a surname is asked for. */
  private final @Nullable String likeliest;

  private PersonMentions(QueryName asked, Map<String, Double> variants) {
    this.asked = asked;
    this.variants = new HashMap<>(variants);
    surnames = new HashSet<>(asked.surnames().keySet());
    surnames.addAll(CollectionPeople.surnames(asked.weights()).keySet());
    likeliest =
        asked.weights().entrySet().stream()
            .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(null);
  }

  /**
   * Returns names that an index is known to have in a spelling of the same name, with how likely
   * that is; none for a surname alone.
   */
  static Map<String, Double> variants(QueryName asked, IndexReader reader) throws IOException {
    return asked.weights().isEmpty()
        ? Map.of()
        : CollectionPersonQuery.profile(asked, reader).names();
  }

  /**
   * Returns the mentions of a person, in order; if there are none, those by the surname alone,
   * because the ranking puts such passages last instead of leaving them out.
   *
   * @param variants as {@link #variants} returns them; may be empty
   */
  static List<Match> of(
      QueryName asked, List<NameOccurrence> mentioned, Map<String, Double> variants) {
    PersonMentions person = new PersonMentions(asked, variants);
    List<NameOccurrence> fullFirst = new ArrayList<>(mentioned);
    // An index may have given names of people whom nothing explains.
    fullFirst.removeIf(mention -> mention.reading().isEmpty());
    fullFirst.sort(Comparator.comparing(mention -> !mention.full()));
    List<Match> same = new ArrayList<>();
    List<Match> surname = new ArrayList<>();
    for (NameOccurrence mention : fullFirst) {
      KoreanName read = southern(mention.reading());
      Match match = person.match(mention, read);
      if (match != null) {
        same.add(match);
      } else if (person.surnames.contains(read.surname())
          && (person.likeliest == null || !mention.full())) {
        surname.add(new Match(mention, Evidence.SURNAME, read.surname(), mention.probability()));
      }
    }
    List<Match> found = same.isEmpty() ? surname : same;
    found.sort(Comparator.comparingInt(match -> match.mention().range().start()));
    return found;
  }

  private static KoreanName southern(String reading) {
    return KoreanName.ofHangul(reading).orElseGet(() -> new KoreanName(reading, "")).southern();
  }

  private @Nullable Match match(NameOccurrence mention, KoreanName read) {
    if (read.hangul().equals(likeliest)) {
      return new Match(mention, Evidence.READING, mention.reading(), mention.probability());
    }
    if (mention.full() && likeliest != null && surnames.contains(read.surname())) {
      double probability = names.compare(asked.text(), mention.spelling()).probability();
      if (probability >= asked.leastSame()) {
        variants.merge(read.hangul(), probability, Math::max);
        return new Match(mention, Evidence.COMPARISON, mention.reading(), probability);
      }
      Optional<Reading> other = reading(mention.spelling());
      if (other.isPresent()) {
        String hangul = other.get().name().hangul();
        return new Match(mention, Evidence.READING, hangul, other.get().probability());
      }
    }
    if (asked.weights().containsKey(read.hangul())) {
      return new Match(mention, Evidence.READING, mention.reading(), mention.probability());
    }
    Double known = variants.get(read.hangul());
    return known == null || read.given().isEmpty()
        ? null
        : new Match(mention, Evidence.COMPARISON, mention.reading(), known);
  }

  /** Returns the likeliest reading of a spelling that is asked for. */
  private Optional<Reading> reading(String spelling) {
    return names.read(spelling).stream()
        .filter(reading -> reading.probability() >= asked.leastSame())
        .filter(reading -> asked.weights().containsKey(reading.name().southern().hangul()))
        .max(Comparator.comparingDouble(Reading::probability));
  }
}
