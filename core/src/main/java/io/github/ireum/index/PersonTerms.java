// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.SourceDocument;
import org.apache.lucene.util.BytesRef;

/**
 * The terms that say who is whom in the collection. On the record of a document, in {@link
 * Fields#PERSON}, each once however often the document says so:
 *
 * <ul>
 *   <li>{@code p NAME TITLE YEAR SPELLING}: names somebody in full, who has the title in it
 *   <li>{@code s SURNAME TITLE YEAR SPELLING}: names somebody of the surname in full
 *   <li>{@code h SURNAME TITLE YEAR SPELLING NAME}: the same, and the name, the most likely one
 *       only
 *   <li>{@code n NAME READING FULLSPELLING}: how it is spelled, and read with its surname as
 *       written
 *   <li>{@code v SURNAME NAME FULLSPELLING}: how somebody is spelled who may have this surname as
 *       well, or whose given name is little more than initials; the name is the likely one
 * </ul>
 *
 * <p>On passages, in {@link Fields#UNRESOLVED}: {@code SURNAME TITLE YEAR SPELLING} of somebody
 * whom the document does not name in full. Names are in Hangul with the surname as the South writes
 * it; the spelling is that of the surname.
 *
 * @param title as {@code PersonTitles} has it; may be empty
 * @param year of the document, or 0
 * @param spelling of the surname, in lower case; may be empty
 */
record PersonTerms(String title, int year, String spelling) {

  /** What the terms with spellings begin with. */
  static final String SPELLINGS = "n ";

  private static final String VARIANTS = "v ";

  private static final String NOTHING = "-";

  /**
   * How somebody is spelled, or may be.
   *
   * @param name in Hangul, the likeliest one
   * @param reading the name with its surname as it is written; empty in a variant
   * @param spelling the name as documents write it
   */
  record Spelling(String name, String reading, String spelling) {

    /** Reads a term that begins with {@link #SPELLINGS} or {@link #variantPrefix}. */
    static Spelling of(BytesRef term) {
      String[] columns = term.utf8ToString().split(" ", 4);
      return columns[0].equals(VARIANTS.strip())
          ? new Spelling(columns[2], "", columns[3])
          : new Spelling(columns[1], columns[2], columns[3]);
    }
  }

  /** Returns the year of a document, or 0. */
  static int year(SourceDocument source) {
    return source.date() == null ? 0 : source.date().getYear();
  }

  /** Reads the columns of a term from its title on. */
  static PersonTerms of(String[] columns, int from) {
    return new PersonTerms(
        value(columns[from]), Integer.parseInt(columns[from + 1]), value(columns[from + 2]));
  }

  /** Reads what a term of somebody named in full says besides the name. */
  static PersonTerms ofPerson(String term) {
    return of(term.split(" "), 2);
  }

  /** Reads what a term of {@link Fields#UNRESOLVED} says besides the surname. */
  static PersonTerms ofUnresolved(String term) {
    return of(term.split(" "), 1);
  }

  /** Returns what stands at the end of a term: of a holder, the name. */
  static String lastColumn(String term) {
    return term.substring(term.lastIndexOf(' ') + 1);
  }

  /** Returns title, year and spelling, with spaces between them and none inside. */
  @Override
  public String toString() {
    return word(title) + " " + year + " " + word(spelling);
  }

  String name(String name) {
    return namePrefix(name) + this;
  }

  String surname(String surname) {
    return surnamePrefix(surname) + this;
  }

  String holder(String surname, String name) {
    return holderPrefix(surname) + this + " " + name;
  }

  String unresolved(String surname) {
    return unresolvedPrefix(surname) + this;
  }

  static String namePrefix(String name) {
    return "p " + name + " ";
  }

  static String surnamePrefix(String surname) {
    return "s " + surname + " ";
  }

  static String holderPrefix(String surname) {
    return "h " + surname + " ";
  }

  static String holderPrefix(String surname, String title) {
    return holderPrefix(surname) + word(title) + " ";
  }

  static String unresolvedPrefix(String surname) {
    return surname + " ";
  }

  static String spelling(String name, String reading, String spelling) {
    return SPELLINGS + name + " " + reading + " " + spelling;
  }

  static String variant(String surname, String name, String spelling) {
    return variantPrefix(surname) + name + " " + spelling;
  }

  static String variantPrefix(String surname) {
    return VARIANTS + surname + " ";
  }

  private static String word(String value) {
    return value.isEmpty() ? NOTHING : value.replace(' ', '_');
  }

  private static String value(String word) {
    return word.equals(NOTHING) ? "" : word.replace('_', ' ');
  }
}
