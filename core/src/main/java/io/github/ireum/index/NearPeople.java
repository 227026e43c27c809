// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.passage.Scripts;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * Whom of a collection a text may be a misspelt name of: people whose spelling or reading is near.
 * Reads terms only, each once for all texts, and not more than so many.
 */
public final class NearPeople {

  /** Shorter texts are near too many names. */
  private static final int LEAST_LETTERS = 4;

  /** Letters of which one has one of its kind and the other none, for each slip. */
  private static final int KINDS_A_SLIP = 2;

  private NearPeople() {}

  /**
   * Somebody of the collection.
   *
   * @param spelling how most documents write the name, in the script of the text where one does
   * @param distance how many slips are between this name and the text; those easily made count half
   * @param documents how many documents name somebody so, in any spelling
   */
  public record Person(String spelling, double distance, int documents) {}

  /** Somebody while the spellings of the name are read, one after the other. */
  private static final class Found {
    private double distance = Double.POSITIVE_INFINITY;
    private int documents;
    private String spelling = "";
    private double spellingDistance;
    private boolean sameScript;
    private int frequency;

    void see(String text, double near, boolean same, int count) {
      distance = Math.min(distance, near);
      documents += count;
      boolean better =
          near != spellingDistance
              ? near < spellingDistance
              : same != sameScript ? same : count > frequency;
      if (spelling.isEmpty() || better) {
        spelling = text;
        spellingDistance = near;
        sameScript = same;
        frequency = count;
      }
    }
  }

  /** A text that may be a name, and who is nearest to it. */
  private static final class Sought {
    private final String letters;
    private final int kinds;
    private final double allowed;
    private final boolean latin;
    private final List<String> readings;
    private Found current = new Found();
    private @Nullable Person best;

    Sought(String text, Collection<String> readings) {
      letters = SpellingDistance.letters(text);
      kinds = kinds(letters);
      allowed = letters.length() < LEAST_LETTERS ? -1 : SpellingDistance.allowed(letters.length());
      latin = Scripts.has(text, UnicodeScript.LATIN);
      this.readings = readings.stream().map(SpellingDistance::letters).toList();
    }

    /** Begins with another name, given by its letters. */
    void begin(String name) {
      end();
      current = new Found();
      for (String reading : readings) {
        double most = SpellingDistance.allowed(reading.length());
        double near = SpellingDistance.between(reading, name, most);
        current.distance = Math.min(current.distance, near <= most ? near : current.distance);
      }
    }

    void see(String spelling, String spelled, int documents) {
      double near = Double.POSITIVE_INFINITY;
      if (Integer.bitCount(kinds ^ kinds(spelled)) <= 2 * KINDS_A_SLIP * allowed) {
        near = SpellingDistance.between(letters, spelled, allowed);
      }
      current.see(
          spelling,
          near <= allowed ? near : Double.POSITIVE_INFINITY,
          Scripts.has(spelling, UnicodeScript.LATIN) == latin,
          documents);
    }

    void end() {
      boolean better =
          best == null
              || (current.distance != best.distance()
                  ? current.distance < best.distance()
                  : current.documents > best.documents());
      if (current.distance < Double.POSITIVE_INFINITY && better) {
        best = new Person(current.spelling, current.distance, current.documents);
      }
    }
  }

  /**
   * Returns the person nearest to each of some texts, the one in most documents of those; a text
   * that is near nobody has none.
   *
   * @param texts texts that may be names, with what they may stand for in Hangul, which may be
   *     nothing
   */
  public static Map<String, Person> nearest(
      IndexReader reader, Map<String, ? extends Collection<String>> texts) throws IOException {
    Map<String, Sought> sought = new HashMap<>();
    texts.forEach((text, readings) -> sought.put(text, new Sought(text, readings)));
    if (!texts.isEmpty()) {
      read(reader, List.copyOf(sought.values()));
    }
    Map<String, Person> nearest = new HashMap<>();
    sought.forEach(
        (text, seen) -> {
          seen.end();
          if (seen.best != null) {
            nearest.put(text, seen.best);
          }
        });
    return nearest;
  }

  private static void read(IndexReader reader, List<Sought> sought) throws IOException {
    StringBuilder current = new StringBuilder();
    PeopleSpellings.read(
        reader,
        (name, spelling, documents) -> {
          if (!name.contentEquals(current)) {
            current.setLength(0);
            current.append(name);
            String letters = SpellingDistance.letters(name);
            sought.forEach(text -> text.begin(letters));
          }
          String spelled = SpellingDistance.letters(spelling);
          for (Sought text : sought) {
            text.see(spelling, spelled, documents);
          }
        });
  }

  /** Returns which letters a text has, as bits; some stand for several letters. */
  private static int kinds(String letters) {
    int kinds = 0;
    for (int i = 0; i < letters.length(); i++) {
      kinds |= 1 << (letters.charAt(i) & 31);
    }
    return kinds;
  }
}
