// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.jspecify.annotations.Nullable;

/** Detects the language of a text from its beginning. Not thread-safe. */
final class LanguageDetection {

  private static final int SAMPLE = 10_000;
  private static final int TOO_SHORT = 40;
  private static final double HANGUL_SHARE = 0.3;

  private @Nullable LanguageDetector detector;

  /** Returns the ISO 639-1 code, or null if the text is too short or the language unclear. */
  @Nullable String detect(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    if (sample.length() < TOO_SHORT) {
      return null;
    }
    if (isKorean(sample)) {
      return "ko";
    }
    LanguageResult result = detector().detect(sample);
    return result.isReasonablyCertain() ? result.getLanguage() : null;
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

  private LanguageDetector detector() {
    if (detector == null) {
      detector = new OptimaizeLangDetector().loadModels();
    }
    return detector;
  }
}
