// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.NameOccurrence;
import io.github.ireum.TextRange;
import io.github.ireum.passage.ResolvedName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The mentions of a passage as they are stored with it, a line each. */
final class StoredMentions {

  private static final String FULL = "full";
  private static final String SHORT = "short";
  private static final String SURNAME = "surname";

  private StoredMentions() {}

  /**
   * Writes a mention of somebody whom the document names.
   *
   * @param base where the passage begins
   */
  static String resolved(ResolvedName name, int base) {
    return line(name, base, name.probability(), name.full() ? FULL : SHORT);
  }

  /**
   * Writes a mention of somebody whom the document does not name.
   *
   * @param base where the passage begins
   * @param terms what there is to ask the collection who that is
   */
  static String surname(ResolvedName name, int base, PersonTerms terms) {
    double likely = name.surnames().getOrDefault(name.reading(), 0.0);
    return line(name, base, likely, SURNAME + " " + terms);
  }

  private static String line(ResolvedName name, int base, double probability, String kind) {
    return String.format(
        Locale.ROOT,
        "%d %d %s %.3f %s\n",
        name.start() - base,
        name.end() - base,
        name.reading(),
        probability,
        kind);
  }

  /**
   * Reads the mentions of a passage. Who a surname is that the document does not explain, the
   * collection says; if it does not either, the surname is all that is known.
   */
  static List<NameOccurrence> read(
      @Nullable String mentions, String text, int passageStart, CollectionPeople people)
      throws IOException {
    List<NameOccurrence> names = new ArrayList<>();
    if (mentions != null) {
      for (String line : mentions.lines().toList()) {
        String[] columns = line.split(" ", -1);
        int start = Integer.parseInt(columns[0]);
        int end = Integer.parseInt(columns[1]);
        String reading = columns[2];
        double probability = Double.parseDouble(columns[3]);
        if (columns[4].equals(SURNAME)) {
          CollectionPeople.Holder holder = people.holder(reading, PersonTerms.of(columns, 5));
          if (holder != null) {
            reading = holder.name();
            probability *= holder.probability();
          }
        }
        names.add(
            new NameOccurrence(
                new TextRange(passageStart + start, passageStart + end),
                text.substring(start, end),
                reading,
                probability,
                columns[4].equals(FULL)));
      }
    }
    return names;
  }
}
