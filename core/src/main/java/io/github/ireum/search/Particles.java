// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what stands behind a Korean noun within its word and says nothing of what is looked for:
 * particles, which the morphology of a word tells from it only where it knows the noun, and forms
 * of the copula. As grammars of Korean list them. Thread-safe.
 */
final class Particles {

  private static final String CASE =
      "이 가 께서 을 를 의 에 에서 에게 에게서 께 한테 한테서 더러 으로 로 으로서 로서 으로써 로써 으로부터 로부터 과 와 이랑 랑 하고 처럼 같이 보다 만큼";
  private static final String FOCUS =
      "은 는 도 만 까지 부터 마저 조차 뿐 마다 밖에 이나 나 이라도 라도 이든 든 이며 며 이야 야 대로 들 씨 님 측";
  private static final String COPULA =
      "이다 다 입니다 이었다 였다 이고 고 이지만 지만 인 이라는 라는 이라고 라고 이란 란 이라 라 이라면 라면 이었던 였던 이자 인가 인지";

  /** Up to three, the last of which may stand behind any other: 에게까지는, 만의, 씨의. */
  private static final Pattern BEHIND =
      Pattern.compile(
          String.format(
              Locale.ROOT,
              "(?:%1$s|%2$s){1,2}(?:%1$s|%2$s|%3$s)?(?!\\p{IsHangul})|(?:%3$s)(?!\\p{IsHangul})",
              oneOf(CASE),
              oneOf(FOCUS),
              oneOf(COPULA)));

  private Particles() {}

  private static String oneOf(String particles) {
    return String.join("|", List.of(particles.split(" ")));
  }

  /** Returns where the particles end that a text has from some place on, or the place itself. */
  static int end(String text, int from) {
    Matcher behind = BEHIND.matcher(text).region(from, text.length());
    behind.useTransparentBounds(true);
    return behind.lookingAt() ? behind.end() : from;
  }
}
