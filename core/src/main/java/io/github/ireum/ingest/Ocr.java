// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;

/** Finds Tesseract, and tells Tika whether to use it. */
public final class Ocr {

  private static final String KOREAN = "kor";

  /** The first decides where spaces are: English puts them between syllables. */
  private static final List<String> WANTED = List.of(KOREAN, "eng");

  /** One column. Tesseract's search for columns loses most of a page in Hangul: ADR 61. */
  private static final String ONE_COLUMN = "4";

  private static final Duration ANSWER_TIME = Duration.ofSeconds(20);

  /** Bytes; there are some hundred languages. */
  private static final int MAX_ANSWER = 100_000;

  private Ocr() {}

  /**
   * Returns the languages that the installed Tesseract reads of those that matter here, joined by
   * {@code +}; empty if there is none.
   */
  public static String installedLanguages() {
    return languages(ANSWER_TIME, "tesseract", "--list-langs");
  }

  /**
   * Returns the languages that a command names.
   *
   * @param patience how long its answer is waited for
   */
  static String languages(Duration patience, String... command) {
    long end = System.nanoTime() + patience.toNanos();
    Process process = null;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
      InputStream said = process.getInputStream();
      // Its end may not come even when the process is killed, if others that it began have it.
      FutureTask<byte[]> reading = new FutureTask<>(() -> said.readNBytes(MAX_ANSWER));
      Thread reader = new Thread(reading, "ireum-ocr-languages");
      reader.setDaemon(true);
      reader.start();
      byte[] answer = reading.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)
          || process.exitValue() != 0) {
        return "";
      }
      return languages(new String(answer, StandardCharsets.UTF_8));
    } catch (IOException | ExecutionException | TimeoutException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } finally {
      if (process != null) {
        process.destroyForcibly();
      }
    }
  }

  /** Chooses from the answer of Tesseract, a line each after a heading. */
  static String languages(String answer) {
    Set<String> installed = answer.lines().map(String::strip).collect(Collectors.toSet());
    return WANTED.stream().filter(installed::contains).collect(Collectors.joining("+"));
  }

  static void configure(ParseContext context, ExtractionSettings settings) {
    boolean on = !settings.ocrLanguages().isEmpty();
    TesseractOCRConfig tesseract = new TesseractOCRConfig();
    PDFParserConfig pdf = new PDFParserConfig();
    tesseract.setSkipOcr(!on);
    if (on) {
      tesseract.setLanguage(settings.ocrLanguages());
      if (settings.ocrLanguages().contains(KOREAN)) {
        tesseract.setPageSegMode(ONE_COLUMN);
      }
      // The document is given up at the limit; Tesseract must not outlive it.
      long seconds = settings.documentTime().toSeconds();
      tesseract.setTimeoutSeconds((int) Math.max(1, Math.min(seconds, Integer.MAX_VALUE)));
    } else {
      pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    }
    context.set(TesseractOCRConfig.class, tesseract);
    context.set(PDFParserConfig.class, pdf);
  }
}
