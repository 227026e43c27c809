// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Detects the language of a text from its beginning. Thread-safe. */
final class LanguageDetection {

  /** In UTF-16 units. Five times as much takes three times as long and says nothing else. */
  private static final int SAMPLE = 2_000;

  private static final int TOO_SHORT = 40;
  private static final double HANGUL_SHARE = 0.3;
  private static final char FIRST_HANGUL = '\u1100';
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

  /** Hangul is used for one language only, and the statistical detector takes its time. */
  private static boolean isKorean(String sample) {
    int letters = 0;
    int hangul = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        // The blocks of Hangul begin with that of its letters.
        if (c >= FIRST_HANGUL && UnicodeScript.of(c) == UnicodeScript.HANGUL) {
          hangul++;
        }
      }
    }
    return hangul > HANGUL_SHARE * letters;
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
