// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.index.FileState;
import io.github.ireum.index.PassageStore;
import io.github.ireum.index.PassageStore.FileWriter;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractor;
import io.github.ireum.ingest.JsonLinesReader;
import io.github.ireum.ingest.SourceFile;
import io.github.ireum.passage.NameResolver;
import io.github.ireum.passage.PassageDocument;
import io.github.ireum.passage.PassageSplitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one file after the other into a store. Not thread-safe; each worker has its own. */
final class FileIngester implements AutoCloseable {

  private final PassageStore store;
  private final Extractor extractor;
  private final IngestTally tally;
  private final PassageSplitter splitter = new PassageSplitter();
  private final NameResolver names = new NameResolver();

  FileIngester(PassageStore store, Extractor extractor, IngestTally tally) {
    this.store = store;
    this.extractor = extractor;
    this.tally = tally;
  }

  /** Takes a file in, unless the store has it as it is. What could not be read is tried again. */
  void ingest(SourceFile file) {
    FileState known = store.state(file.key());
    if (known != null
        && !known.sha256().isEmpty()
        && known.size() == file.size()
        && known.modified() == file.modified()) {
      tally.addUnchanged(known.documents());
      return;
    }
    String hash = hash(file.path());
    if (known != null && !hash.isEmpty() && known.sha256().equals(hash)) {
      store.touch(state(file, hash, known.documents()));
      tally.addUnchanged(known.documents());
      return;
    }
    if (file.isCollection()) {
      collection(file, hash);
    } else {
      documents(file, hash);
    }
  }

  private void documents(SourceFile file, String hash) {
    FileWriter writer = store.replace(file.key());
    Counter inside = new Counter();
    Counter counted = new Counter();
    ExtractedDocument extracted =
        extractor.extract(
            file,
            document -> {
              inside.value++;
              PassageDocument prepared = prepare(document, 0);
              writer.add(prepared);
              tally(prepared);
              counted.value += prepared.outcome() == null ? 0 : 1;
            });
    PassageDocument container = prepare(extracted, inside.value);
    tally(container);
    counted.value += container.outcome() == null ? 0 : 1;
    writer.finish(container, state(file, hash, counted.value));
  }

  private void collection(SourceFile file, String hash) {
    FileWriter writer = store.replace(file.key());
    Counter count = new Counter();
    List<DocumentProblem> problems = List.of();
    try {
      JsonLinesReader.read(
          file,
          line -> {
            PassageDocument document = prepare(line, 0);
            writer.add(document);
            tally(document);
            count.value++;
          });
    } catch (IOException e) {
      problems = List.of(new DocumentProblem(FailureReason.UNREADABLE, e.toString()));
    }
    PassageDocument container = prepare(JsonLinesReader.container(file, problems), count.value);
    tally(container);
    long documents = count.value + (container.outcome() == null ? 0 : 1);
    writer.finish(container, state(file, hash, documents));
  }

  private static final class Counter {
    long value;
  }

  private PassageDocument prepare(ExtractedDocument extracted, long inside) {
    List<TextRange> passages = splitter.split(extracted.text());
    return new PassageDocument(
        extracted.key(),
        extracted.source(),
        extracted.text(),
        passages,
        names.resolve(extracted.text()),
        outcome(extracted, passages.size(), inside));
  }

  private static @Nullable DocumentOutcome outcome(
      ExtractedDocument extracted, int passages, long inside) {
    List<DocumentProblem> problems = extracted.problems();
    if (passages > 0) {
      return new Indexed(passages, problems);
    }
    if (!problems.isEmpty()) {
      return new Failed(problems.getFirst());
    }
    if (extracted.container() && inside > 0) {
      return null;
    }
    return new Skipped(SkipReason.NO_TEXT, String.valueOf(extracted.source().mediaType()));
  }

  private void tally(PassageDocument document) {
    if (document.outcome() != null) {
      SourceDocument source = document.source();
      tally.add(new DocumentReport(source.id(), source.path(), document.outcome()));
    }
  }

  private static FileState state(SourceFile file, String hash, long documents) {
    return new FileState(file.key(), file.size(), file.modified(), hash, documents);
  }

  /** The hash of a file, or nothing if it cannot be read; the extractor will say why. */
  private static String hash(Path file) {
    try {
      return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    extractor.close();
  }
}
