// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.IngestProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a run is: bytes, rate, time left, documents, failures. Silent when piped. */
final class IngestBar implements AutoCloseable {

  /** Names the device to draw on; the launcher knows whether there is one. */
  private static final String DEVICE = "ireum.progress";

  private static final int WIDTH = 110;
  private static final long KILOBYTE = 1_000;
  private static final int INTERVAL_MILLIS = 250;

  private final @Nullable PrintStream stream;
  private final @Nullable ProgressBar bar;

  private IngestBar(@Nullable PrintStream stream) {
    this.stream = stream;
    this.bar =
        stream == null
            ? null
            : new ProgressBarBuilder()
                .setTaskName("Indexing")
                .setInitialMax(-1)
                .setUnit(" kB", KILOBYTE)
                .setUpdateIntervalMillis(INTERVAL_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH))
                .showSpeed()
                .clearDisplayOnFinish()
                .build();
  }

  /**
   * Returns a bar on the terminal, or none where there is no terminal.
   *
   * @param err is told if there is one that cannot be drawn on
   */
  static IngestBar onTerminal(PrintWriter err) {
    String device = System.getProperty(DEVICE, "");
    if (device.isEmpty()) {
      return new IngestBar(null);
    }
    try {
      OutputStream out = Files.newOutputStream(Path.of(device));
      return new IngestBar(new PrintStream(out, true, StandardCharsets.UTF_8));
    } catch (IOException e) {
      err.println("Progress is not shown: " + device + " cannot be opened.");
      err.flush();
      return new IngestBar(null);
    }
  }

  void show(IngestProgress progress) {
    if (bar != null) {
      // The end is not known before all files are found.
      bar.maxHint(progress.allFound() ? progress.bytesFound() : -1);
      bar.stepTo(progress.bytesDone());
      bar.setExtraMessage(" " + message(progress));
    }
  }

  static String message(IngestProgress progress) {
    return String.format(
        Locale.ROOT, "%,d documents, %,d failed", progress.documents(), progress.failed());
  }

  @Override
  public void close() {
    if (bar != null && stream != null) {
      bar.close();
      stream.flush();
    }
  }
}
