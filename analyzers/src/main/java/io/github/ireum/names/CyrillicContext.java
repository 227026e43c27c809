// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.CyrillicWords.Word;
import java.util.List;
import java.util.regex.Pattern;

/** What the words of a Russian text say about the names in it. For one thread. */
final class CyrillicContext {

  /** Of Korea, in any case. */
  private static final Pattern KOREA =
      Pattern.compile(
          "кндр|тпк|(?:(?:южно|северо|південно|північно)?коре[яеийю]|чосон|пхеньян|пхёнъян|сеул"
              + "|пусан|инчхон|тэгу|кванчжу|чучхе|хангыл|самсунг|хёнд[эе])\\p{L}*");

  /** Of countries whose people have names that look alike. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "кнр|кпк|(?:кита[йяею]|пекин|шанха|тайван|тайбэ|гонконг|вьетнам|хано[йяею]|сайгон|мьянм"
              + "|бирм|камбодж|сингапур|малайзи)\\p{L}*");

  private final NearbyPlaces korea = new NearbyPlaces();
  private final NearbyPlaces elsewhere = new NearbyPlaces();

  CyrillicContext(List<Word> words) {
    for (Word word : words) {
      if (KOREA.matcher(word.letters()).matches()) {
        korea.add(word.start());
      } else if (ELSEWHERE.matcher(word.letters()).matches()) {
        elsewhere.add(word.start());
      }
    }
  }

  /** Takes a name that is certain for a sign that the text speaks of Korea. */
  void addKorean(int place) {
    korea.add(place);
  }

  /** Returns whether the text speaks of Korea around a place. */
  boolean isKorean(int place) {
    return korea.isNear(place);
  }

  /** Returns whether the text speaks of other countries around a place. */
  boolean isElsewhere(int place) {
    return elsewhere.isNear(place);
  }
}
