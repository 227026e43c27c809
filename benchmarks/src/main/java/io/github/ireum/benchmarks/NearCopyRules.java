// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.names.Convention;
import io.github.ireum.names.KoreanName;
import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import io.github.ireum.names.NameWriter;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes near-copies of documents as newspapers make them of agency reports: with another dateline,
 * names in another convention, a paragraph less, another lead, noise of a scanner, or a quotation
 * of another document inside. The same documents give the same copies.
 */
final class NearCopyRules {

  /** Shorter documents have nothing to cut. */
  private static final int SHORTEST = 1_500;

  /** How much of a document is its head: number, title, dateline. */
  private static final int HEAD = 300;

  private static final int QUOTED = 250;
  private static final double CUT = 0.2;

  /** Characters that a scanner takes for others, one in so many. */
  private static final int OCR_NOISE = 100;

  private static final String[][] OCR = {
    {"rn", "m"}, {"m", "rn"}, {"l", "1"}, {"e", "c"}, {"h", "b"}, {"o", "0"}, {"i", "l"}, {" ", ""}
  };

  private record Sentence(int start, int end, String text) {}

  private final List<CollectionDocument> documents;
  private final NameFinder names = NameFinder.getDefault();

  NearCopyRules(List<CollectionDocument> documents) {
    this.documents = List.copyOf(documents);
  }

  /** Returns a copy of every second document that is long enough. */
  List<NearCopy> make() {
    List<NearCopy> copies = new ArrayList<>();
    for (int i = 0; i < documents.size(); i += 2) {
      CollectionDocument document = documents.get(i);
      CollectionDocument other = documents.get((i + 7) % documents.size());
      if (document.contents().length() >= SHORTEST && other.contents().length() >= SHORTEST) {
        copies.add(make(document, other, copies.size() % 6));
      }
    }
    return copies;
  }

  private NearCopy make(CollectionDocument document, CollectionDocument other, int rule) {
    List<Sentence> text = sentences(document.contents());
    int head = upTo(text, HEAD);
    NearCopy.Builder copy = new NearCopy.Builder();
    String id = document.id();
    switch (rule) {
      case 0 -> {
        copy.add("SEOUL, August " + (1 + text.size() % 28) + " (Wire) - ");
        add(text.subList(head, text.size()), id, copy);
        return copy.build(id + "#dateline", "another dateline");
      }
      case 1 -> {
        respelled(document, copy);
        return copy.build(id + "#names", "names in another convention");
      }
      case 2 -> {
        int cut = upTo(text, document.contents().length() / 2);
        int end = upTo(text, (int) (document.contents().length() * (0.5 + CUT)));
        add(text.subList(0, cut), id, copy);
        add(text.subList(end, text.size()), id, copy);
        return copy.build(id + "#cut", "a paragraph cut");
      }
      case 3 -> {
        List<Sentence> lead = sentences(other.contents());
        add(lead.subList(0, upTo(lead, HEAD)), other.id(), copy);
        add(text.subList(head, text.size()), id, copy);
        return copy.build(id + "#lead", "another lead");
      }
      case 4 -> {
        Random random = new Random(document.contents().length());
        for (Sentence sentence : text) {
          copy.add(noise(sentence.text(), random), id, sentence.start(), sentence.end());
        }
        return copy.build(id + "#scan", "noise of a scanner");
      }
      default -> {
        List<Sentence> host = sentences(other.contents());
        int at = upTo(host, other.contents().length() / 2);
        int from = upTo(text, document.contents().length() / 2);
        int length = upTo(text.subList(from, text.size()), text.get(from).start() + QUOTED);
        add(host.subList(0, at), other.id(), copy);
        add(text.subList(from, from + length), id, copy);
        add(host.subList(at, host.size()), other.id(), copy);
        return copy.build(id + "#quoted", "quoted in a longer text");
      }
    }
  }

  private static void add(List<Sentence> sentences, String id, NearCopy.Builder copy) {
    for (Sentence sentence : sentences) {
      copy.add(sentence.text(), id, sentence.start(), sentence.end());
    }
  }

  private void respelled(CollectionDocument document, NearCopy.Builder copy) {
    String text = document.contents();
    int start = 0;
    for (NameMention mention : names.find(text)) {
      KoreanName name = mention.readings().get(0).name();
      String written = NameWriter.write(name, Convention.NORTH);
      if (written.equals(mention.surface())) {
        written = NameWriter.write(name, Convention.REVISED);
      }
      copy.add(text.substring(start, mention.start()), document.id(), start, mention.start());
      copy.add(written, document.id(), mention.start(), mention.end());
      start = mention.end();
    }
    copy.add(text.substring(start), document.id(), start, text.length());
  }

  private static String noise(String text, Random random) {
    StringBuilder noisy = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean changed = false;
      if (random.nextInt(OCR_NOISE / OCR.length) == 0) {
        String[] pair = OCR[random.nextInt(OCR.length)];
        if (text.startsWith(pair[0], i)) {
          noisy.append(pair[1]);
          i += pair[0].length() - 1;
          changed = true;
        }
      }
      if (!changed) {
        noisy.append(text.charAt(i));
      }
    }
    return noisy.toString();
  }

  /** Returns how many sentences begin before an offset. */
  private static int upTo(List<Sentence> sentences, int offset) {
    return (int) sentences.stream().filter(sentence -> sentence.start() < offset).count();
  }

  private static List<Sentence> sentences(String text) {
    BreakIterator borders = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    borders.setText(text);
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int end = borders.next(); end != BreakIterator.DONE; end = borders.next()) {
      sentences.add(new Sentence(start, end, text.substring(start, end)));
      start = end;
    }
    return sentences;
  }
}
