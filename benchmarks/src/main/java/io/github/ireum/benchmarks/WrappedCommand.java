// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.TextRange;
import io.github.ireum.index.TextAnalysis;
import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import io.github.ireum.passage.RepairedText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures what is found again of Korean text whose lines end anywhere in a word, as in PDFs, and
 * what is joined wrongly, there and where lines end between words.
 */
@Command(
    name = "wrapped",
    description = "Measures Korean text in lines of a fixed width: words and names found again.",
    mixinStandardHelpOptions = true)
final class WrappedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--sentences",
      paramLabel = "FILE",
      required = true,
      description = "Lines of id, Korean sentence, and names with | between them; or of sentences.")
  private Path file;

  @Option(
      names = "--skip",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many lines to leave out at the beginning. Default ${DEFAULT-VALUE}.")
  private int skip;

  @Option(
      names = "--width",
      paramLabel = "N",
      defaultValue = "32",
      description = "Characters in a line. Default ${DEFAULT-VALUE}.")
  private int width;

  @Option(
      names = "--together",
      paramLabel = "N",
      defaultValue = "10",
      description = "Sentences in a document. Default ${DEFAULT-VALUE}.")
  private int together;

  private final Analyzer analyzer = new TextAnalysis();
  private final Counts inside = new Counts();
  private final Counts between = new Counts();

  WrappedCommand() {}

  private record Sentence(String text, Set<String> names) {}

  /**
   * A document in lines.
   *
   * @param breaks offsets of the line ends inside of words
   * @param gaps offsets of those between words
   */
  private record Wrapped(String text, Set<Integer> breaks, Set<Integer> gaps) {}

  private static final class Counts {
    private long breaks;
    private long joined;
    private long gaps;
    private long joinedGaps;
    private long words;
    private long found;
    private long foundAsItStands;
    private long names;
    private long namesFound;
    private long namesFoundAsItStands;
  }

  @Override
  public Integer call() throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    TextLines.read(
        file,
        (number, line) -> {
          String[] columns = line.split("\t", -1);
          if (number > skip && columns.length > 1 && !columns[0].equals("id")) {
            sentences.add(sentence(columns));
          }
        });
    for (int i = 0; i + together <= sentences.size(); i += together) {
      List<Sentence> document = sentences.subList(i, i + together);
      measure(document, true, inside);
      measure(document, false, between);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("lines end\tanywhere\tat spaces");
    row(out, "line ends inside of words", counts -> counts.breaks);
    row(out, "of them joined", counts -> share(counts.joined, counts.breaks));
    row(out, "line ends at spaces", counts -> counts.gaps);
    row(out, "of them joined", counts -> share(counts.joinedGaps, counts.gaps));
    row(out, "terms", counts -> counts.words);
    row(out, "found", counts -> share(counts.found, counts.words));
    row(out, "found without repair", counts -> share(counts.foundAsItStands, counts.words));
    row(out, "names", counts -> counts.names);
    row(out, "found", counts -> share(counts.namesFound, counts.names));
    row(out, "found without repair", counts -> share(counts.namesFoundAsItStands, counts.names));
    out.flush();
    return ExitCode.OK;
  }

  private static Sentence sentence(String[] columns) {
    if (columns.length == 2) {
      return new Sentence(columns[0], Set.of());
    }
    Set<String> names = new HashSet<>(List.of(columns[2].split("\\|")));
    names.remove("");
    return new Sentence(columns[1], names);
  }

  private void row(PrintWriter out, String label, ToDoubleFunction<Counts> value) {
    double any = value.applyAsDouble(inside);
    double spaces = value.applyAsDouble(between);
    String format = any > 1 || spaces > 1 ? "%s\t%.0f\t%.0f%n" : "%s\t%.4f\t%.4f%n";
    out.printf(Locale.ROOT, format, label, any, spaces);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private void measure(List<Sentence> sentences, boolean anywhere, Counts counts)
      throws IOException {
    String text = String.join(" ", sentences.stream().map(Sentence::text).toList());
    Wrapped wrapped = anywhere ? anywhere(text) : atSpaces(text);
    RepairedText repaired = RepairedText.of(wrapped.text(), List.of());
    counts.breaks += wrapped.breaks().size();
    counts.gaps += wrapped.gaps().size();
    for (TextRange joint : repaired.marks().joints()) {
      counts.joined += wrapped.breaks().contains(joint.start()) ? 1 : 0;
      counts.joinedGaps += wrapped.gaps().contains(joint.start()) ? 1 : 0;
    }
    Set<String> words = words(text);
    counts.words += words.size();
    counts.found += shared(words, words(repaired.marks().applyTo(wrapped.text())));
    counts.foundAsItStands += shared(words, words(wrapped.text()));
    Set<String> asked = names(text);
    Set<String> listed = new HashSet<>();
    sentences.forEach(sentence -> listed.addAll(sentence.names()));
    asked.retainAll(listed);
    counts.names += asked.size();
    counts.namesFound += shared(asked, names(repaired.text()));
    counts.namesFoundAsItStands += shared(asked, names(wrapped.text()));
  }

  /** Ends each line after so many characters; a space that falls there is left out. */
  private Wrapped anywhere(String text) {
    StringBuilder lines = new StringBuilder();
    Set<Integer> breaks = new HashSet<>();
    Set<Integer> gaps = new HashSet<>();
    int start = 0;
    while (text.length() - start > width) {
      int end = start + width;
      boolean gap = text.charAt(end) == ' ' || text.charAt(end - 1) == ' ';
      lines.append(text.substring(start, end).strip());
      start = end;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      boolean hangul = isHangul(text.charAt(end - (text.charAt(end - 1) == ' ' ? 2 : 1)));
      if (hangul && start < text.length() && isHangul(text.charAt(start))) {
        (gap ? gaps : breaks).add(lines.length());
      }
      lines.append('\n');
    }
    return new Wrapped(lines.append(text.substring(start)).toString(), breaks, gaps);
  }

  private Wrapped atSpaces(String text) {
    StringBuilder lines = new StringBuilder(text);
    Set<Integer> gaps = new HashSet<>();
    int start = 0;
    while (text.length() - start > width) {
      int end = text.lastIndexOf(' ', start + width);
      if (end <= start) {
        end = text.indexOf(' ', start + width);
      }
      if (end < 0) {
        break;
      }
      lines.setCharAt(end, '\n');
      if (isHangul(text.charAt(end - 1))
          && end + 1 < text.length()
          && isHangul(text.charAt(end + 1))) {
        gaps.add(end);
      }
      start = end + 1;
    }
    return new Wrapped(lines.toString(), Set.of(), gaps);
  }

  private static boolean isHangul(char c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }

  private static long shared(Set<String> wanted, Set<String> found) {
    return wanted.stream().filter(found::contains).count();
  }

  private Set<String> words(String text) throws IOException {
    Set<String> words = new HashSet<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    }
    return words;
  }

  private Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    for (NameMention mention : NameFinder.getDefault().find(text)) {
      names.add(mention.surface().replaceAll("\\s", ""));
    }
    return names;
  }
}
