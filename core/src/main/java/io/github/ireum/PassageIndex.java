// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import io.github.ireum.index.IndexReading;
import io.github.ireum.index.IndexVerification;
import io.github.ireum.index.LuceneIndex;
import io.github.ireum.index.LucenePassageStore;
import io.github.ireum.index.PeopleReading;
import io.github.ireum.search.PassageSearcher;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * An index of passages on disk: takes documents in and answers queries.
 *
 * <p>Thread-safe: one object can be searched and written by many threads; {@link #ingest} runs one
 * at a time. Any number of processes may search an index while one writes to it; that one holds the
 * lock from its first {@link #ingest} until {@link #close}.
 *
 * <p>What an ingest run has reported survives a crash of the process and of the machine. A run
 * commits every ten seconds; one that is interrupted leaves the index as at its last commit, and
 * the next one goes on from there.
 *
 * {@snippet class="io.github.ireum.examples.E01_IndexAndSearchTest" region="search"}
 */
public final class PassageIndex implements AutoCloseable {

  private final LuceneIndex index;
  private final PassageSearcher searcher;
  private final Object ingestLock = new Object();

  private PassageIndex(LuceneIndex index) {
    this.index = index;
    this.searcher = new PassageSearcher(index);
  }

  /**
   * Opens an index, and creates it if the folder is missing or empty.
   *
   * @param path folder of the index
   * @throws IndexUnavailableException if the folder holds something else, or an index that is
   *     damaged or of another version
   */
  public static PassageIndex open(Path path) {
    return opened(() -> LuceneIndex.open(path, true));
  }

  /**
   * Opens an index, and creates it if the folder is missing or empty, with settings for its
   * passages. An index keeps them: what is taken in later is split in the same way.
   *
   * @param path folder of the index
   * @param settings how documents are split into passages
   * @throws IndexUnavailableException if the folder holds something else, or an index that was made
   *     with other settings, is damaged or of another version
   */
  public static PassageIndex open(Path path, PassageSettings settings) {
    return opened(() -> LuceneIndex.open(path, true, settings));
  }

  /**
   * Opens an index, and creates it if the folder is missing or empty, that ranks plain questions by
   * meaning beside words. An index keeps its settings and the name of what made its vectors.
   *
   * @param path folder of the index
   * @param settings how documents are split into passages
   * @param embedder what makes a vector of each passage
   * @throws IndexUnavailableException if the folder holds something else, or an index that was made
   *     with other settings, without vectors or with other ones, is damaged or of another version
   */
  public static PassageIndex open(Path path, PassageSettings settings, TextEmbedder embedder) {
    return opened(() -> LuceneIndex.open(path, true, settings, embedder));
  }

  /**
   * Opens an index that exists, for searching only, and ranks plain questions by meaning beside
   * words if it was made with an embedder.
   *
   * @param path folder of the index
   * @param embedder what makes the vectors of questions; not used if the index was made without it
   * @throws IndexUnavailableException if there is no index, or it cannot be used
   */
  public static PassageIndex openReadOnly(Path path, TextEmbedder embedder) {
    return opened(() -> LuceneIndex.open(path, false, null, embedder));
  }

  /**
   * Opens an index that exists, for searching only.
   *
   * @param path folder of the index
   * @throws IndexUnavailableException if there is no index, or it cannot be used
   */
  public static PassageIndex openReadOnly(Path path) {
    return opened(() -> LuceneIndex.open(path, false));
  }

  private static PassageIndex opened(Supplier<LuceneIndex> opening) {
    return Uninterrupted.call(() -> new PassageIndex(opening.get()), () -> {});
  }

  /**
   * Takes in files and folders: reads what is new or changed, removes what is gone. The documents
   * can be found when this returns.
   *
   * {@snippet class="io.github.ireum.examples.E02_KeepUpWithAFolderTest" region="again"}
   *
   * @param sources files, folders and collections ({@code .jsonl}, {@code .ndjson})
   * @return what became of every document
   * @throws SourceNotFoundException if a source does not exist and the index has nothing of it;
   *     nothing is changed then
   * @throws IndexUnavailableException if the index cannot be written
   */
  public IngestReport ingest(Path... sources) {
    return ingest(List.of(sources));
  }

  /**
   * Takes in files and folders, see {@link #ingest(Path...)}.
   *
   * @param sources files, folders and collections ({@code .jsonl}, {@code .ndjson})
   * @return what became of every document
   * @throws SourceNotFoundException if a source does not exist and the index has nothing of it;
   *     nothing is changed then
   * @throws ExtractorUnavailableException if the processes that parse cannot be started; what was
   *     taken in until then is committed
   * @throws InsufficientMemoryException if the heap is full; the last commit is whole
   * @throws IndexUnavailableException if the index cannot be written
   */
  public IngestReport ingest(List<Path> sources) {
    return ingest(sources, IngestOptions.defaults());
  }

  /**
   * Takes in files and folders, see {@link #ingest(List)}. To interrupt the thread that waits for
   * it is to ask it to stop, as {@link IngestOptions#withStop} does.
   *
   * @param sources files, folders and collections ({@code .jsonl}, {@code .ndjson})
   * @param options limits, retries, progress, stopping
   * @return what became of every document
   * @throws SourceNotFoundException if a source does not exist and the index has nothing of it;
   *     nothing is changed then
   * @throws ExtractorUnavailableException if the processes that parse cannot be started; what was
   *     taken in until then is committed
   * @throws InsufficientMemoryException if the heap is full; the last commit is whole
   * @throws IndexUnavailableException if the index cannot be written
   */
  public IngestReport ingest(List<Path> sources, IngestOptions options) {
    AtomicBoolean interrupted = new AtomicBoolean();
    IngestOptions stoppable =
        options.withStop(() -> interrupted.get() || options.stop().getAsBoolean());
    synchronized (ingestLock) {
      index.checkOpen();
      IngestRun run = new IngestRun(new LucenePassageStore(index), index.path(), stoppable);
      return Uninterrupted.call(() -> run.run(sources), () -> interrupted.set(true));
    }
  }

  /**
   * Removes the documents of files and folders, whether these are there or not. A later run over
   * what is there takes them in again.
   *
   * @param sources files, folders and collections; also what lies below a source
   * @return how many documents have been removed
   * @throws IndexUnavailableException if the index cannot be written
   */
  public long forget(List<Path> sources) {
    synchronized (ingestLock) {
      index.checkOpen();
      return Uninterrupted.call(
          () -> SourceRemoval.remove(new LucenePassageStore(index), sources), () -> {});
    }
  }

  /**
   * Answers a query.
   *
   * @throws InvalidQueryException if the query has nothing to search for, or too much for one
   *     search
   * @throws IndexUnavailableException if the index cannot be read
   */
  public SearchResult search(PassageQuery query) {
    return searcher().search(query);
  }

  /**
   * Says why a passage answers a query: who is mentioned in which reading or spelling, which words
   * and phrases stand in it and in the title, which fields the document is found by, and what each
   * adds to the score.
   *
   * {@snippet class="io.github.ireum.examples.E04_ExplainAndHighlightTest" region="explain"}
   *
   * @param query the query
   * @param hit a hit for it
   * @return people first, then words by falling weight, all else in the order of {@link
   *     MatchReason.Kind}, and last what the score is made of; empty if the hit is not, or no
   *     longer, among the first ones for the query
   * @throws InvalidQueryException if the query has nothing to search for, or too much for one
   *     search
   * @throws IndexUnavailableException if the index cannot be read
   */
  public List<MatchReason> explain(PassageQuery query, PassageHit hit) {
    return searcher().explain(query, List.of(hit)).getFirst();
  }

  /**
   * Says why several passages answer a query, as {@link #explain(PassageQuery, PassageHit)} does of
   * one, for the price of one more search instead of one for each.
   *
   * @return the reasons for each hit, in their order
   * @throws InvalidQueryException if the query has nothing to search for, or too much for one
   *     search
   * @throws IndexUnavailableException if the index cannot be read
   */
  public List<List<MatchReason>> explain(PassageQuery query, List<PassageHit> hits) {
    return searcher().explain(query, hits);
  }

  /**
   * Counts people, sources, months and languages over the documents of the best {@value
   * SearchFacets#MAX_PASSAGES} passages for a query, whatever its limit.
   *
   * @throws InvalidQueryException if the query has nothing to search for, or too much for one
   *     search
   * @throws IndexUnavailableException if the index cannot be read
   */
  public SearchFacets facets(PassageQuery query) {
    return searcher().facets(query);
  }

  /**
   * Returns the query with every name of somebody whom no passage mentions replaced by the nearest
   * one of the {@linkplain #people people} in the index, by spelling or reading, and every plain
   * word that it does not have by one that is spelled much like it; or nothing if there is none.
   * For queries that find too little. Of a long query only the first unknown words are looked at.
   *
   * @throws InvalidQueryException if the query has nothing to search for, or too much for one
   *     search
   * @throws IndexUnavailableException if the index cannot be read
   */
  public Optional<String> suggestion(PassageQuery query) {
    return searcher().suggestion(query);
  }

  private PassageSearcher searcher() {
    index.checkOpen();
    return searcher;
  }

  /** Returns the name of the embedder that the index was made with, if it has vectors. */
  public Optional<String> embedder() {
    index.checkOpen();
    return Optional.ofNullable(index.embedderName());
  }

  /** Lets later searches see what another process has committed since. */
  public void refresh() {
    Uninterrupted.call(
        () -> {
          index.refresh();
          return true;
        },
        () -> {});
  }

  /** Returns what the index holds. */
  public IndexStatus status() {
    return IndexReading.status(index);
  }

  /** Returns all documents that were left out on purpose, with the reason. */
  public List<DocumentReport> skipped() {
    return IndexReading.skipped(index);
  }

  /** Returns all documents that failed, or of which a part was lost. */
  public List<DocumentReport> failures() {
    return IndexReading.problems(index);
  }

  /**
   * Checks the whole index: its files, its texts, and that every document is accounted for. Reads
   * all of it, and nobody may write meanwhile.
   *
   * @throws IndexUnavailableException if another process writes to the index, or it cannot be read
   */
  public VerifyReport verify() {
    synchronized (ingestLock) {
      return IndexVerification.verify(index);
    }
  }

  /**
   * Returns the people in the index, those in most documents first.
   *
   * {@snippet class="io.github.ireum.examples.E05_WhoIsInItTest" region="people"}
   */
  public List<PersonName> people() {
    return PeopleReading.people(index);
  }

  /**
   * Closes the index and gives up the lock. Waits for searches that have begun; after that every
   * other method throws {@link IllegalStateException}. Closing twice has no effect.
   */
  @Override
  public void close() {
    index.close();
  }
}
