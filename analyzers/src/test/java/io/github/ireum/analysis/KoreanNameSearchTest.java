// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The components in a plain Lucene index, as a schema of Solr or OpenSearch names them. */
final class KoreanNameSearchTest {

  private static final String TEXT = "text";

  private static final String[] NAMED = {
    "He met Kim Jong-un in Beijing.",
    "He met Gim Jeong-eun in Beijing.",
    "He met Kim Chŏng-ŭn in Beijing.",
    "XI MEETS KIM JONG UN IN BEIJING",
    "The train of Kim Jong-\nun has left.",
    "김정은은 베이징에서 시진핑을 만났다.",
    "김정은 국무위원장이 방중했다.",
    "北 김정은(金正恩), 중국 방문",
    "金正恩",
  };

  private static final String[] OTHERS = {
    "He met Kim Jong-il in Beijing.",
    "He met Kim Yong-nam in Beijing.",
    "김정일은 베이징에서 후진타오를 만났다.",
    "The UN met; Kim, Jong and others spoke.",
    "Park Geun-hye spoke in Seoul.",
    "They walked in the park.",
  };

  private Analyzer analyzer;
  private Analyzer namesOnly;
  private Directory directory;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  private static CustomAnalyzer.Builder standard() throws IOException {
    return CustomAnalyzer.builder().withTokenizer("standard");
  }

  @BeforeEach
  void index() throws IOException {
    analyzer =
        standard()
            .addTokenFilter("koreanName")
            .addTokenFilter("lowercase")
            .addTokenFilter("hangulMorphology")
            .build();
    namesOnly =
        standard()
            .addTokenFilter("koreanName", "preserveOriginal", "false")
            .addTokenFilter("lowercase")
            .addTokenFilter("hangulMorphology")
            .build();
    directory = new ByteBuffersDirectory();
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String[] texts : new String[][] {NAMED, OTHERS}) {
        for (String text : texts) {
          Document document = new Document();
          document.add(new Field(TEXT, text, type));
          document.add(new TextField("id", text, Store.YES));
          writer.addDocument(document);
        }
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
    namesOnly.close();
  }

  private Set<String> find(Query query) throws IOException {
    Set<String> found = new TreeSet<>();
    for (ScoreDoc hit : searcher.search(query, 100).scoreDocs) {
      found.add(searcher.storedFields().document(hit.doc).get("id"));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim Jong-un",
        "Kim Jong Un",
        "kim jong un",
        "KIM JONG UN",
        "Gim Jeong-eun",
        "Kim Chŏng-ŭn",
        "Kim Jong-\nun",
        "김정은",
        "김정은은",
        "金正恩"
      })
  void search_anySpelling_findsAllAndNoOther(String spelling) throws IOException {
    Set<String> named = Set.of(NAMED);
    for (Occur operator : Occur.values()) {
      if (operator == Occur.SHOULD || operator == Occur.MUST) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        // The words of the spelling as a phrase; in Solr, autoGeneratePhraseQueries.
        builder.setAutoGenerateMultiTermSynonymsPhraseQuery(true);
        Query query = builder.createBooleanQuery(TEXT, spelling, operator);
        assertEquals(new TreeSet<>(named), find(query), query::toString);
      }
    }
    Query phrase = new QueryBuilder(analyzer).createPhraseQuery(TEXT, spelling);
    assertEquals(new TreeSet<>(named), find(phrase), phrase::toString);
    Query only = new QueryBuilder(namesOnly).createBooleanQuery(TEXT, spelling);
    assertEquals(new TreeSet<>(named), find(only), only::toString);
  }

  @Test
  void search_phraseAroundName_findsItsSpelling() throws IOException {
    Query query = new QueryBuilder(analyzer).createPhraseQuery(TEXT, "met Kim Jong-un in Beijing");
    assertEquals(Set.of(NAMED[0]), find(query), query::toString);
  }

  @Test
  void search_phraseAroundNameOnly_findsEverySpellingOfAsManyWords() throws IOException {
    Query query = new QueryBuilder(namesOnly).createPhraseQuery(TEXT, "met Kim Jong-un in Beijing");
    assertEquals(Set.of(NAMED[0], NAMED[1], NAMED[2]), find(query), query::toString);
  }

  @Test
  void search_wordsOfAName_areFoundAsWords() throws IOException {
    assertEquals(
        Set.of("He met Kim Yong-nam in Beijing."),
        find(new QueryBuilder(analyzer).createPhraseQuery(TEXT, "Yong nam")));
  }

  @Test
  void search_person_isNoPark() throws IOException {
    assertEquals(
        Set.of("Park Geun-hye spoke in Seoul."),
        find(new QueryBuilder(analyzer).createBooleanQuery(TEXT, "박근혜")));
  }

  @Test
  void search_likelierReading_weighsMore() {
    String query =
        new QueryBuilder(analyzer).createBooleanQuery(TEXT, "Kim Jong-un").toString(TEXT);
    assertTrue(query.matches(".*name:김정은 .*name:김[가-힣]{2}\\)\\^0\\.\\d+.*"), query);
  }

  @Test
  void highlight_nameInAnotherSpelling_coversItsSurface() throws IOException {
    Query query = new QueryBuilder(namesOnly).createBooleanQuery(TEXT, "Kim Jong-un");
    TopDocs hits = searcher.search(query, 100);
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(1_000).build();
    Set<String> highlighted = new TreeSet<>(Set.of(highlighter.highlight(TEXT, query, hits)));
    assertTrue(
        highlighted.contains("He met <b>Gim Jeong-eun</b> in Beijing."), highlighted::toString);
    assertTrue(highlighted.contains("The train of <b>Kim Jong-\nun</b> has left."));
    assertTrue(highlighted.contains("<b>김정은</b>은 베이징에서 시진핑을 만났다."));
    assertTrue(highlighted.contains("北 <b>김정은</b>(<b>金正恩</b>), 중국 방문"));
  }
}
