// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Factory for {@link KoreanNameFilter}.
 *
 * <pre class="prettyprint">
 * &lt;fieldType name="text_names" class="solr.TextField" autoGeneratePhraseQueries="true"&gt;
 *   &lt;analyzer&gt;
 *     &lt;tokenizer name="standard"/&gt;
 *     &lt;filter name="koreanName" preserveOriginal="true" maxReadings="3"
 *             minReadingProbability="0.05" minProbability="0.5" marker="name:" ignoreCase="true"/&gt;
 *     &lt;filter name="lowercase"/&gt;
 *     &lt;filter name="hangulMorphology"/&gt;
 *   &lt;/analyzer&gt;
 * &lt;/fieldType&gt;
 * </pre>
 *
 * <p>The filter needs capitals and diacritics: it comes before {@code lowercase} and {@code
 * asciiFolding}. Filters that take words apart, such as {@code wordDelimiterGraph}, would cut the
 * readings at their marker: give them {@code ignoreKeywords="1"}, or put them before. The same
 * analyzer serves documents and queries. With {@code autoGeneratePhraseQueries} the words of a name
 * in a query are looked for as a phrase beside its readings.
 *
 * <p>Arguments, all optional:
 *
 * <ul>
 *   <li>{@code preserveOriginal}: whether the words of a name stay beside its readings. Default
 *       {@code true}. Without them a name takes the positions of its words, so that a phrase with
 *       words around a name matches in every spelling of as many words, but a word of the name
 *       alone matches nothing.
 *   <li>{@code maxReadings}: how many readings of a name become terms, 1 to 40. Default {@code 3}.
 *   <li>{@code minReadingProbability}: how likely a reading other than the likeliest has to be, 0
 *       to 1. Default {@code 0.05}.
 *   <li>{@code minProbability}: how likely some words have to be the name of a Korean, 0.5 to 1.
 *       Default {@code 0.5}.
 *   <li>{@code marker}: what the term of a reading begins with, so that it is no ordinary Hangul
 *       word. Default {@code name:}. An empty one lets names and words meet.
 *   <li>{@code ignoreCase}: whether a text of at most 16 words without any capital, as queries
 *       often are, is read as if each word had one. Default {@code true}.
 * </ul>
 *
 * @lucene.spi {@value #NAME}
 */
public final class KoreanNameFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "koreanName";

  private static final KoreanNameSettings DEFAULT = KoreanNameSettings.DEFAULT;

  private final KoreanNameSettings settings;

  /**
   * Creates the factory.
   *
   * @throws IllegalArgumentException if an argument is unknown, or a value out of its range
   */
  public KoreanNameFilterFactory(Map<String, String> args) {
    super(args);
    settings =
        new KoreanNameSettings(
            getFlag(args, "preserveOriginal", DEFAULT.preserveOriginal()),
            getNumber(
                args, "maxReadings", DEFAULT.maxReadings(), Integer::valueOf, "a whole number"),
            getDouble(args, "minReadingProbability", DEFAULT.minReadingProbability()),
            getDouble(args, "minProbability", DEFAULT.minProbability()),
            get(args, "marker", DEFAULT.marker()),
            getFlag(args, "ignoreCase", DEFAULT.ignoreCase()));
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** Default constructor for compatibility with SPI. */
  public KoreanNameFilterFactory() {
    throw defaultCtorException();
  }

  private double getDouble(Map<String, String> args, String name, double defaultValue) {
    return getNumber(args, name, defaultValue, Double::valueOf, "a number");
  }

  private <T> T getNumber(
      Map<String, String> args,
      String name,
      T defaultValue,
      Function<String, T> parser,
      String kind) {
    String value = get(args, name);
    try {
      return value == null ? defaultValue : parser.apply(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(mistake(name, value, kind), e);
    }
  }

  /** Refuses what {@link #getBoolean} takes for {@code false}. */
  private boolean getFlag(Map<String, String> args, String name, boolean defaultValue) {
    String value = get(args, name, String.valueOf(defaultValue));
    boolean flag = Boolean.parseBoolean(value);
    if (!flag && !value.equalsIgnoreCase("false")) {
      throw new IllegalArgumentException(mistake(name, value, "true or false"));
    }
    return flag;
  }

  private static String mistake(String name, String value, String allowed) {
    return name + " is '" + value + "'; it must be " + allowed;
  }

  /** Returns what the arguments say. */
  public KoreanNameSettings settings() {
    return settings;
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new KoreanNameFilter(input, settings);
  }
}
