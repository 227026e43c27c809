// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.Reading;

/** Tells whether a word can be a surname. */
final class CommonSurnames {

  private CommonSurnames() {}

  static boolean contains(String word) {
    for (Reading reading : KoreanNames.getDefault().read(word)) {
      if (reading.name().given().isEmpty()) {
        return reading.probability() > 0.2;
      }
    }
    return false;
  }
}
