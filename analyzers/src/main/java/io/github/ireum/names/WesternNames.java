// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Set;

/** Given names of Christian and English use that Koreans put before or after their own. */
final class WesternNames {

  private static final Set<String> NAMES = WordList.WESTERN.set();

  private WesternNames() {}

  static boolean contains(String letters) {
    return NAMES.contains(letters);
  }
}
