// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.ireum.index.CountedTerms.Counted;
import io.github.ireum.names.KoreanName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * Says who a surname with a title in some year is, by the documents that name people in full. Reads
 * terms, never documents, and remembers answers: all searches of one reader ask the same object.
 * Thread-safe; valid as long as the reader.
 */
public final class CollectionPeople {

  /** Who has a surname and a title. */
  record Holder(String name, double probability) {}

  /**
   * A surname with a title in a year that documents mention without saying who is meant.
   *
   * @param feature its feature in {@link Fields#UNRESOLVED}
   * @param probability how likely the person who is asked for is meant
   */
  public record Unresolved(String feature, double probability) {}

  /**
   * Who is meant, as far as the collection knows.
   *
   * @param names the names of the person, with weights of which the greatest is 1
   * @param mentions what mentions by surname alone may mean them, most likely first
   */
  public record Profile(Map<String, Double> names, List<Unresolved> mentions) {

    /** Copies both, in their order. */
    public Profile {
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
      mentions = List.copyOf(mentions);
    }
  }

  /** Documents in which somebody unknown has the surname and the title. */
  private static final double UNKNOWN = 0.5;

  /** How likely a mention without a title is somebody of whom other documents speak. */
  private static final double WITHOUT_TITLE = 0.7;

  /** How likely somebody has a title that nobody of the surname has in a full name. */
  private static final double NEW_TITLE = 0.3;

  /** Documents with a name of which the collection knows nothing. */
  private static final double UNSEEN = 0.5;

  private static final double LEAST = 0.02;
  private static final double LEAST_HOLDER = 0.2;

  /** Answers that are remembered. */
  private static final long MOST_HOLDERS = 10_000;

  private static final ConcurrentMap<CacheKey, CollectionPeople> OF_READERS =
      new ConcurrentHashMap<>();

  /** People who are asked for; each step of a search asks again. */
  private static final long MOST_PROFILES = 100;

  private record Asked(String text, Map<String, Double> names, double least, int most) {

    Asked {
      names = Map.copyOf(names);
    }
  }

  private record Question(String surname, PersonTerms asked) {}

  private final IndexReader reader;
  private final CountedTerms terms;
  private final Cache<Question, Optional<Holder>> holders =
      CacheBuilder.newBuilder().maximumSize(MOST_HOLDERS).build();

  private final Cache<Asked, Profile> profiles =
      CacheBuilder.newBuilder().maximumSize(MOST_PROFILES).build();

  private CollectionPeople(IndexReader reader) {
    this.reader = reader;
    terms = new CountedTerms(reader);
  }

  /** Returns the people of a reader. */
  public static CollectionPeople of(IndexReader reader) throws IOException {
    CacheHelper helper = reader.getReaderCacheHelper();
    if (helper == null) {
      return new CollectionPeople(reader);
    }
    CollectionPeople known = OF_READERS.get(helper.getKey());
    if (known == null) {
      // First, because it throws if the reader is closed, and nothing would end what is put then.
      helper.addClosedListener(OF_READERS::remove);
      known = OF_READERS.computeIfAbsent(helper.getKey(), key -> new CollectionPeople(reader));
    }
    return known;
  }

  /**
   * Returns who is meant by a name.
   *
   * @param text the name as it was asked for
   * @param names what it may stand for, in Hangul with the surname as the South writes it, with
   *     probabilities
   * @param least how likely another spelling must be one of the same name to be taken for it
   * @param most how many mentions to return
   */
  public Profile profile(String text, Map<String, Double> names, double least, int most)
      throws IOException {
    Asked asked = new Asked(text, names, least, most);
    Profile known = profiles.getIfPresent(asked);
    if (known == null) {
      known = findProfile(text, names, least, most);
      profiles.put(asked, known);
    }
    return known;
  }

  private Profile findProfile(String text, Map<String, Double> names, double least, int most)
      throws IOException {
    Map<String, Double> known = new LinkedHashMap<>();
    for (Map.Entry<String, Double> name : names.entrySet()) {
      double documents = documents(terms.naming(name.getKey()));
      known.put(name.getKey(), name.getValue() * (documents + UNSEEN));
    }
    scale(known);
    new SpellingVariants(reader, text)
        .names(surnames(names).keySet(), least)
        .forEach((name, probability) -> known.merge(name, probability, Math::max));
    scale(known);
    return new Profile(known, mentions(known, most));
  }

  private static void scale(Map<String, Double> weights) {
    double best = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    weights.replaceAll((name, weight) -> weight / best);
  }

  private static double documents(List<Counted> counts) {
    return counts.stream().mapToDouble(Counted::documents).sum();
  }

  private List<Unresolved> mentions(Map<String, Double> names, int most) throws IOException {
    Map<String, Double> surnames = surnames(names);
    scale(surnames);
    Map<TitleCounts, Double> own = new HashMap<>();
    for (Map.Entry<String, Double> name : names.entrySet()) {
      own.put(titles(terms.naming(name.getKey())), name.getValue());
    }
    List<Unresolved> found = new ArrayList<>();
    for (Map.Entry<String, Double> surname : surnames.entrySet()) {
      List<Counted> known = terms.ofSurname(surname.getKey());
      TitleCounts all = titles(known);
      for (Counted mention : known.isEmpty() ? known : terms.unresolved(surname.getKey())) {
        PersonTerms asked = mention.terms();
        double titled = asked.title().isEmpty() ? 0 : all.near(asked, true);
        double factor = asked.title().isEmpty() ? WITHOUT_TITLE : titled > 0 ? 1 : NEW_TITLE;
        double mine = 0;
        for (Map.Entry<TitleCounts, Double> name : own.entrySet()) {
          mine = Math.max(mine, name.getValue() * name.getKey().near(asked, titled > 0));
        }
        double everybody = titled > 0 ? titled : all.near(asked, false);
        double probability =
            surname.getValue() * factor * Math.min(1, mine / (everybody + UNKNOWN));
        if (probability >= LEAST) {
          found.add(new Unresolved(asked.unresolved(surname.getKey()), probability));
        }
      }
    }
    found.sort((a, b) -> Double.compare(b.probability(), a.probability()));
    return found.subList(0, Math.min(most, found.size()));
  }

  /** Returns the surnames of names, with probabilities. */
  public static Map<String, Double> surnames(Map<String, Double> names) {
    Map<String, Double> surnames = new LinkedHashMap<>();
    names.forEach(
        (name, weight) ->
            KoreanName.ofHangul(name)
                .ifPresent(read -> surnames.merge(read.southern().surname(), weight, Double::sum)));
    return surnames;
  }

  private static TitleCounts titles(List<Counted> counts) {
    TitleCounts titles = new TitleCounts();
    counts.forEach(counted -> titles.add(counted.terms(), counted.documents()));
    return titles;
  }

  /** Returns who most likely is meant by a surname, or null if nobody knows. */
  @Nullable Holder holder(String surname, PersonTerms asked) throws IOException {
    Question question = new Question(surname, asked);
    Optional<Holder> known = holders.getIfPresent(question);
    if (known == null) {
      known = findHolder(surname, asked);
      holders.put(question, known);
    }
    return known.orElse(null);
  }

  private Optional<Holder> findHolder(String surname, PersonTerms asked) throws IOException {
    List<Counted> titled =
        asked.title().isEmpty() ? List.of() : terms.holders(surname, asked.title());
    boolean known = !titled.isEmpty();
    List<Counted> counts = known ? titled : terms.holders(surname);
    double factor = known ? 1 : asked.title().isEmpty() ? WITHOUT_TITLE : NEW_TITLE;
    Map<String, Double> byName = new HashMap<>();
    double sum = 0;
    for (Counted counted : counts) {
      double weight = counted.documents() * TitleCounts.closeness(asked, counted.terms());
      byName.merge(counted.name(), weight, Double::sum);
      sum += weight;
    }
    double all = sum;
    return byName.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(best -> new Holder(best.getKey(), factor * best.getValue() / (all + UNKNOWN)))
        .filter(holder -> holder.probability() >= LEAST_HOLDER);
  }
}
