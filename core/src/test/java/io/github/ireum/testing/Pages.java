// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Makes long plain text and sets it in pages, for tests. */
public final class Pages {

  private static final String[] WORDS = {
    "harbour", "of", "the", "a", "ferry", "and", "winter", "keeper", "light", "was", "an", "island",
    "never", "boats", "with", "in", "morning", "came", "village", "storm", "went", "stone"
  };

  private Pages() {}

  /** Returns sentences of random length, the same for the same seed. */
  public static List<String> sentences(int count, long seed) {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder("Once");
      for (int words = 6 + random.nextInt(25); words > 0; words--) {
        sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      sentences.add(sentence.append('.').toString());
    }
    return sentences;
  }

  /** Returns a text broken into lines at spaces, none longer than the width if a word fits. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns a text broken into lines of so many characters, without regard for words. */
  public static String cut(String text, int width) {
    StringBuilder lines = new StringBuilder();
    for (int start = 0; start < text.length(); start += width) {
      lines.append(start == 0 ? "" : "\n");
      lines.append(text.substring(start, Math.min(text.length(), start + width)).strip());
    }
    return lines.toString();
  }

  /** Returns lines in pages, each with what stands above and below it, by the page from 1. */
  public static String of(
      List<String> lines, int perPage, IntFunction<String> above, IntFunction<String> below) {
    StringBuilder text = new StringBuilder();
    for (int page = 1; (page - 1) * perPage < lines.size(); page++) {
      text.append(above.apply(page));
      int from = (page - 1) * perPage;
      for (String line : lines.subList(from, Math.min(lines.size(), from + perPage))) {
        text.append(line).append('\n');
      }
      text.append(below.apply(page));
    }
    return text.toString();
  }
}
