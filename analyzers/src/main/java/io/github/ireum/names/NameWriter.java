// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes Korean names by the rules of a convention: 김정은 is {@code Kim Chŏng-ŭn}, {@code Kim Jong
 * Un}, {@code Gim Jeongeun} or {@code キム・ジョンウン}. Apostrophes are straight ({@code '}) and letters
 * composed (NFC). A name without a surname or without a given name is written as that one part.
 *
 * <p>The rules see the Hangul alone. They do not know what a person chose to be called, nor the Han
 * characters behind a syllable; {@link Convention#SOUTH} is the most frequent choice for each part.
 *
 * {@snippet class="io.github.ireum.examples.E02_ReadAndWriteNamesTest" region="write"}
 *
 * <p>All methods are safe for use by many threads.
 */
public final class NameWriter {

  private static final Map<Convention, Function<KoreanName, String>> WRITERS = writers();

  private NameWriter() {}

  private static Map<Convention, Function<KoreanName, String>> writers() {
    Map<Convention, Function<KoreanName, String>> writers = new EnumMap<>(Convention.class);
    writers.put(Convention.REVISED, RevisedRomanization::write);
    writers.put(Convention.MCCUNE_REISCHAUER, MccuneReischauer::write);
    writers.put(Convention.MCCUNE_REISCHAUER_PLAIN, MccuneReischauer::writePlain);
    writers.put(Convention.NORTH, NorthKoreanRomanization::write);
    writers.put(Convention.YALE, YaleRomanization::write);
    writers.put(Convention.SOUTH, SouthernHabit::write);
    writers.put(Convention.KONTSEVICH, Kontsevich::write);
    writers.put(Convention.KATAKANA, KatakanaTranscription::write);
    writers.put(Convention.HANGUL, KoreanName::hangul);
    return Collections.unmodifiableMap(writers);
  }

  /** Returns the conventions that names can be written in, in the order of the enum. */
  public static Set<Convention> supported() {
    return WRITERS.keySet();
  }

  /**
   * Writes a name.
   *
   * @throws IllegalArgumentException if the convention is not one of {@link #supported()}
   */
  public static String write(KoreanName name, Convention convention) {
    Function<KoreanName, String> writer = WRITERS.get(convention);
    if (writer == null) {
      throw new IllegalArgumentException(
          "names cannot be written in " + convention + ", only in " + supported());
    }
    return writer.apply(name);
  }

  /**
   * Writes a name in every supported convention.
   *
   * @return the spellings in the order of the enum; not modifiable
   */
  public static Map<Convention, String> writeAll(KoreanName name) {
    Map<Convention, String> spellings = new EnumMap<>(Convention.class);
    WRITERS.forEach((convention, writer) -> spellings.put(convention, writer.apply(name)));
    return Collections.unmodifiableMap(spellings);
  }
}
