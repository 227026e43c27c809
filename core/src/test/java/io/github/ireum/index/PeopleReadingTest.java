// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.PersonName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the documents of several segments name, some of them deleted. */
final class PeopleReadingTest {

  @TempDir private Path folder;

  private static void add(IndexWriter writer, String id, String... terms) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.RECORD, id, Store.NO));
    for (String term : terms) {
      document.add(new StringField(Fields.PERSON, term, Store.NO));
    }
    writer.addDocument(document);
  }

  @Test
  void people_severalSpellingsInADocument_countItOnce() throws IOException {
    String kim = PersonTerms.spelling("김정은", "김정은", "Kim Jong Un");
    String hangul = PersonTerms.spelling("김정은", "김정은", "김정은");
    String rhee = PersonTerms.spelling("이승만", "리승만", "Ri Sung Man");
    String park = PersonTerms.spelling("박정희", "박정희", "Park Chung Hee");
    try (LuceneIndex index = LuceneIndex.open(folder, true)) {
      IndexWriter writer = index.writer();
      add(writer, "a", kim, hangul);
      add(writer, "b", hangul, rhee);
      add(writer, "c", kim, hangul, rhee, park);
      index.refresh();
      add(writer, "d", rhee);
      add(writer, "e", kim, rhee);
      index.refresh();
      writer.deleteDocuments(new Term(Fields.RECORD, "c"));
      index.refresh();
      assertEquals(
          List.of(
              new PersonName("김정은", List.of("Kim Jong Un", "김정은"), 3),
              new PersonName("리승만", List.of("Ri Sung Man"), 3)),
          PeopleReading.people(index));
    }
  }
}
