// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How documents are taken in. Immutable; each method that changes something returns a new object.
 *
 * {@snippet class="io.github.ireum.examples.E03_WhatCouldNotBeReadTest" region="limits"}
 */
public final class IngestOptions {

  private static final IngestOptions DEFAULTS =
      new IngestOptions(
          IngestLimits.defaults(),
          Runtime.getRuntime().availableProcessors(),
          false,
          true,
          progress -> {},
          () -> false,
          Duration.ofSeconds(10));

  private final IngestLimits limits;
  private final int processes;
  private final boolean retry;
  private final boolean ocr;
  private final Consumer<IngestProgress> progress;
  private final BooleanSupplier stop;
  private final Duration commitEvery;

  private IngestOptions(
      IngestLimits limits,
      int processes,
      boolean retry,
      boolean ocr,
      Consumer<IngestProgress> progress,
      BooleanSupplier stop,
      Duration commitEvery) {
    this.limits = limits;
    this.processes = processes;
    this.retry = retry;
    this.ocr = ocr;
    this.progress = progress;
    this.stop = stop;
    this.commitEvery = commitEvery;
  }

  /** Returns the options that hold unless others are given. */
  public static IngestOptions defaults() {
    return DEFAULTS;
  }

  /** Returns options with other limits. A failed document is read again when they change. */
  public IngestOptions withLimits(IngestLimits value) {
    return new IngestOptions(value, processes, retry, ocr, progress, stop, commitEvery);
  }

  /**
   * Returns options with another number of files that are taken in at a time, each with a process
   * that parses; as many as the machine has cores by default.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public IngestOptions withProcesses(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("processes is " + value + "; it must be at least 1");
    }
    return new IngestOptions(limits, value, retry, ocr, progress, stop, commitEvery);
  }

  /**
   * Returns options that say whether files that failed, or lost a part, are read again although
   * they have not changed. Not by default.
   */
  public IngestOptions withRetry(boolean value) {
    return new IngestOptions(limits, processes, value, ocr, progress, stop, commitEvery);
  }

  /**
   * Returns options that say whether Tesseract reads pictures and scanned pages, where it is
   * installed with Korean or English. By default it does.
   */
  public IngestOptions withOcr(boolean value) {
    return new IngestOptions(limits, processes, retry, value, progress, stop, commitEvery);
  }

  /**
   * Returns options with somebody who is told a few times a second how far the run is, from a
   * thread of the run. What it throws ends the run.
   */
  public IngestOptions withProgress(Consumer<IngestProgress> value) {
    return new IngestOptions(limits, processes, retry, ocr, value, stop, commitEvery);
  }

  /**
   * Returns options with a question that is asked many times a second from threads of the run. Once
   * the answer is yes, no more files are taken in, what is done is committed, and the report comes
   * back with {@link IngestReport#complete()} false; the next run goes on from there.
   */
  public IngestOptions withStop(BooleanSupplier value) {
    return new IngestOptions(limits, processes, retry, ocr, progress, value, commitEvery);
  }

  /**
   * Returns options with another time between commits; ten seconds by default. A run that is killed
   * loses what it did since the last one, which the next run does again; a commit costs some
   * milliseconds to seconds.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public IngestOptions withCommitEvery(Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("commitEvery is " + value + "; it must be positive");
    }
    return new IngestOptions(limits, processes, retry, ocr, progress, stop, value);
  }

  /** Returns how much one file may take. */
  public IngestLimits limits() {
    return limits;
  }

  /** Returns how many files are taken in at a time. */
  public int processes() {
    return processes;
  }

  /** Returns whether files that failed are read again. */
  public boolean retry() {
    return retry;
  }

  /** Returns whether Tesseract is used where it is installed. */
  public boolean ocr() {
    return ocr;
  }

  /** Returns who is told how far the run is. */
  public Consumer<IngestProgress> progress() {
    return progress;
  }

  /** Returns the question whether to stop. */
  public BooleanSupplier stop() {
    return stop;
  }

  /** Returns the time between commits. */
  public Duration commitEvery() {
    return commitEvery;
  }
}
