// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.index.Fields;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VariedPhraseQueryTest {

  private static final float TOLERANCE = 1e-6f;

  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeEach
  void write() throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (String text : new String[] {"june 10 14 2018", "june 12 2018", "may 12 2018", "10 14"}) {
        Document document = new Document();
        document.add(new TextField(Fields.TEXT, text, Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  private static MultiPhraseQuery phrase(String... positions) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (String terms : positions) {
      phrase.add(
          Arrays.stream(terms.split("\\|"))
              .map(term -> new Term(Fields.TEXT, term))
              .toArray(Term[]::new));
    }
    return phrase.build();
  }

  private ScoreDoc[] search(Query query) throws IOException {
    return searcher.search(query, 10).scoreDocs;
  }

  @Test
  void search_severalTermsAtAPosition_findsAnyOfThem() throws IOException {
    ScoreDoc[] found = search(new VariedPhraseQuery(phrase("june", "9|10|12", "14|15|2018")));
    assertEquals(2, found.length);
  }

  @Test
  void search_termsThatTheIndexLacks_doNotCount() throws IOException {
    float score = search(new VariedPhraseQuery(phrase("june", "12", "2018")))[0].score;
    float phrase =
        search(new BoostQuery(new PhraseQuery(Fields.TEXT, "june", "12", "2018"), 1 / 3f))[0].score;
    float more = search(new VariedPhraseQuery(phrase("june|jun", "11|12|13", "2018")))[0].score;
    assertEquals(phrase, score, TOLERANCE);
    assertEquals(phrase, more, TOLERANCE);
  }

  @Test
  void search_noTermOfAPosition_findsNothing() throws IOException {
    assertEquals(0, search(new VariedPhraseQuery(phrase("june", "30|31", "2018"))).length);
  }

  @Test
  void visit_isOnePartOfAQuery() {
    Set<Query> leaves = new HashSet<>();
    VariedPhraseQuery query = new VariedPhraseQuery(phrase("june", "9|10"));
    query.visit(
        new QueryVisitor() {
          @Override
          public void visitLeaf(Query leaf) {
            leaves.add(leaf);
          }
        });
    assertEquals(Set.of(query), leaves);
  }

  @Test
  void equals_sameTerms_isTheSame() {
    VariedPhraseQuery query = new VariedPhraseQuery(phrase("june", "9|10"));
    assertEquals(query, new VariedPhraseQuery(phrase("june", "9|10")));
    assertEquals(query.hashCode(), new VariedPhraseQuery(phrase("june", "9|10")).hashCode());
    assertNotEquals(query, new VariedPhraseQuery(phrase("june", "9")));
    assertTrue(query.toString().contains("june"), query::toString);
  }
}
