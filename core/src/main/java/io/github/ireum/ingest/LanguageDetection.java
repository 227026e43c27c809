// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Detects the language of a text from its beginning. Thread-safe. */
final class LanguageDetection {

  private static final int SAMPLE = 10_000;
  private static final int TOO_SHORT = 40;
  private static final double HANGUL_SHARE = 0.3;
  private static final double CERTAIN = 0.9;
  private static final int SHORT_TEXT = 30;
  private static final long SEED = 1;

  /** All profiles, read once in a JVM: that takes longer than most documents. Thread-safe. */
  private static final class Holder {
    private static final LanguageDetector DETECTOR = load();
  }

  /** Returns the ISO 639-1 code, or null if the text is too short or the language unclear. */
  @Nullable String detect(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    if (sample.length() < TOO_SHORT) {
      return null;
    }
    if (isKorean(sample)) {
      return "ko";
    }
    for (DetectedLanguage language : Holder.DETECTOR.getProbabilities(sample)) {
      if (language.getProbability() > CERTAIN) {
        return language.getLocale().getLanguage();
      }
    }
    return null;
  }

  /** Hangul is used for one language only, and the statistical detector is slow to load. */
  private static boolean isKorean(String sample) {
    long letters = sample.codePoints().filter(Character::isLetter).count();
    long hangul =
        sample
            .codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)
            .count();
    return letters > 0 && hangul > HANGUL_SHARE * letters;
  }

  /** Draws samples; with a seed, one text has one language in every run and process. */
  private static LanguageDetector load() {
    try {
      return LanguageDetectorBuilder.create(NgramExtractors.standard())
          .seed(SEED)
          .shortTextAlgorithm(SHORT_TEXT)
          .withProfiles(new LanguageProfileReader().readAllBuiltIn())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
