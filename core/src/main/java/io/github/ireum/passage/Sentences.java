// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds sentences by UAX #29, with the abbreviations of CLDR ("Mr."), those of newspapers, and
 * initials ("U.S.", "J. Park") not ending one. Not thread-safe.
 */
final class Sentences {

  private static final List<String> ABBREVIATIONS =
      List.of(
          "Dr.", "Gen.", "Col.", "Lt.", "Sgt.", "Maj.", "Capt.", "Adm.", "Sen.", "Rep.", "Gov.",
          "Amb.", "Mt.", "St.", "No.", "Nos.", "vol.", "vols.", "pp.", "vs.", "Jan.", "Feb.",
          "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.");

  private final BreakIterator sentences;

  Sentences() {
    FilteredBreakIteratorBuilder builder =
        FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
    ABBREVIATIONS.forEach(builder::suppressBreakAfter);
    sentences = builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
  }

  /** Returns the sentences of a paragraph, without the white space around them. */
  List<TextRange> of(String text, TextRange paragraph) {
    // A line break inside a paragraph does not end a sentence, but UAX #29 lets it.
    String line = paragraph.of(text).replace('\n', ' ').replace('\r', ' ');
    sentences.setText(line);
    List<TextRange> result = new ArrayList<>();
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      if (end < line.length() && endsWithInitial(line, end)) {
        continue;
      }
      TextRange sentence =
          Paragraphs.trim(text, paragraph.start() + start, paragraph.start() + end);
      if (sentence.length() > 0) {
        result.add(sentence);
      }
      start = end;
    }
    return result;
  }

  /** ICU's filter knows no abbreviation with a full stop inside. */
  private static boolean endsWithInitial(String line, int end) {
    int stop = end - 1;
    while (stop > 0 && Character.isWhitespace(line.charAt(stop))) {
      stop--;
    }
    return stop > 0
        && line.charAt(stop) == '.'
        && Character.isUpperCase(line.charAt(stop - 1))
        && (stop == 1 || !Character.isLetterOrDigit(line.charAt(stop - 2)));
  }
}
