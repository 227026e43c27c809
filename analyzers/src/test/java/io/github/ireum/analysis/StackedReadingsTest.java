// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.analysis.GraphTokens.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;

/** Readings beside names of which nori leaves morphemes out. */
public final class StackedReadingsTest extends BaseTokenStreamTestCase {

  private static final String SURNAMES =
      "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반" + "왕금옥육인맹제모탁국어은편용";

  private static final List<String> COMPOUND_SURNAMES = List.of("남궁", "제갈", "선우", "황보", "독고");

  private static final List<String> GIVEN_NAMES =
      List.of("윤서", "주빈", "라희", "재은", "경자", "도현", "하늘", "숙", "그린");

  private static final List<String> SUFFIXES =
      List.of("", "는", "이가", "씨는 말했다.", " 대표가 말했다.", "에게서", "입니다");

  private static List<String> texts() {
    List<String> surnames = new ArrayList<>(COMPOUND_SURNAMES);
    SURNAMES.chars().forEach(surname -> surnames.add(Character.toString(surname)));
    List<String> texts = new ArrayList<>();
    for (String surname : surnames) {
      for (String given : GIVEN_NAMES) {
        for (String suffix : SUFFIXES) {
          texts.add(surname + given + suffix);
        }
      }
    }
    return texts;
  }

  public void testIncrementToken_surnamesAndGivenNames_canBeIndexed() throws IOException {
    List<String> refused = new ArrayList<>();
    try (Analyzer analyzer = new KoreanNameAnalyzer();
        Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String text : texts()) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.NO));
        try {
          writer.addDocument(document);
        } catch (IllegalArgumentException e) {
          refused.add(text);
        }
      }
    }
    assertEquals(refused.size() + " " + refused, 0, refused.size());
  }

  public void testIncrementToken_surnamesAndGivenNames_isConsistent() throws IOException {
    try (Analyzer analyzer = new KoreanNameAnalyzer()) {
      List<String> texts = texts();
      Collections.shuffle(texts, random());
      for (String text : texts.subList(0, atLeast(200))) {
        checkAnalysisConsistency(random(), analyzer, false, text, false);
      }
    }
  }

  /** Queries are made of the paths of the graph: a token on no path would be in no query. */
  public void testIncrementToken_surnamesAndGivenNames_eachTokenIsOnAPath() throws IOException {
    try (Analyzer analyzer = new KoreanNameAnalyzer()) {
      for (String text : texts()) {
        assertEquals(text, terms(analyzer, text), termsOfPaths(analyzer, text));
      }
    }
  }

  private static Set<String> terms(Analyzer analyzer, String text) {
    return GraphTokens.of(analyzer, text).tokens().stream()
        .map(Token::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> termsOfPaths(Analyzer analyzer, String text) throws IOException {
    Set<String> terms = new TreeSet<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      for (var paths = new GraphTokenStreamFiniteStrings(stream).getFiniteStrings();
          paths.hasNext(); ) {
        TokenStream path = paths.next();
        CharTermAttribute term = path.addAttribute(CharTermAttribute.class);
        while (path.incrementToken()) {
          terms.add(term.toString());
        }
      }
    }
    return terms;
  }

  private static List<Token> tokens(String text) {
    return GraphTokens.of(new KoreanNameSettings(true, 1, 0.05, 0.5, "name:", true), text).tokens();
  }

  public void testIncrementToken_firstMorphemeLeftOut_readingIsBesideTheSecond() {
    assertEquals(
        List.of(
            new Token("배우", 0, 2, 1, 1),
            new Token("name:이윤서", 3, 6, 2, 1),
            new Token("윤서", 4, 6, 0, 1)),
        tokens("배우 이윤서는").subList(0, 3));
  }
}
