// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.DocumentProblem;
import io.github.ireum.DocumentReport;
import io.github.ireum.IngestReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints what became of documents. */
final class Reports {

  private Reports() {}

  /**
   * Prints a report.
   *
   * @param ocr whether pictures were to be read
   */
  static void print(IngestReport report, boolean ocr, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%d documents: %d indexed, %d unchanged, %d skipped, %d failed; %d removed; %d passages; %.1f s%n",
        report.discovered(),
        report.indexed(),
        report.unchanged(),
        report.skipped(),
        report.failed(),
        report.removed(),
        report.passages(),
        report.elapsed().toMillis() / 1000.0);
    if (report.ocr().isEmpty()) {
      out.println(
          "Pictures and scanned pages were not read"
              + (ocr ? ": no Tesseract with kor or eng." : ", as --no-ocr asks."));
    }
    for (Path path : report.missing()) {
      out.printf(
          Locale.ROOT,
          "Nothing is at '%s' any more; its documents stay in the index until 'ireum forget'.%n",
          Terminal.clean(path.toString()));
    }
    if (report.failed() + report.partial() > 0) {
      out.printf(
          Locale.ROOT,
          "%d could not be read, %d not whole or not in order: see 'ireum failures'.%n",
          report.failed(),
          report.partial());
    }
  }

  static void printJson(IngestReport report, PrintWriter out) {
    JsonLines.print(
        out,
        json -> {
          json.writeNumberField("discovered", report.discovered());
          json.writeNumberField("indexed", report.indexed());
          json.writeNumberField("unchanged", report.unchanged());
          json.writeNumberField("skipped", report.skipped());
          json.writeNumberField("failed", report.failed());
          json.writeNumberField("partial", report.partial());
          json.writeNumberField("removed", report.removed());
          json.writeNumberField("passages", report.passages());
          json.writeBooleanField("complete", report.complete());
          json.writeStringField("ocr", report.ocr());
          json.writeArrayFieldStart("missing");
          for (Path path : report.missing()) {
            json.writeString(path.toString());
          }
          json.writeEndArray();
          json.writeNumberField("seconds", report.elapsed().toMillis() / 1000.0);
          json.writeArrayFieldStart("problems");
          for (DocumentReport document : report.problems()) {
            json.writeStartObject();
            writeFields(document, json);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  static void print(DocumentReport document, PrintWriter out) {
    if (document.outcome() instanceof Skipped skipped) {
      out.printf(
          Locale.ROOT,
          "%s\tskipped\t%s\t%s%n",
          Terminal.clean(document.path()),
          skipped.reason(),
          Terminal.clean(skipped.detail()));
      return;
    }
    for (DocumentProblem problem : problems(document)) {
      out.printf(
          Locale.ROOT,
          "%s\t%s\t%s\t%s%n",
          Terminal.clean(document.path()),
          document.outcome() instanceof Failed ? "failed" : "partial",
          problem.reason(),
          Terminal.clean(problem.detail()));
    }
  }

  static void printJson(DocumentReport document, PrintWriter out) {
    JsonLines.print(out, json -> writeFields(document, json));
  }

  private static void writeFields(DocumentReport document, JsonGenerator json) throws IOException {
    json.writeStringField("id", document.id());
    json.writeStringField("path", document.path());
    if (document.outcome() instanceof Skipped skipped) {
      json.writeStringField("outcome", "skipped");
      json.writeStringField("reason", skipped.reason().name());
      json.writeStringField("detail", skipped.detail());
      return;
    }
    json.writeStringField("outcome", document.outcome() instanceof Failed ? "failed" : "partial");
    json.writeArrayFieldStart("problems");
    for (DocumentProblem problem : problems(document)) {
      json.writeStartObject();
      json.writeStringField("reason", problem.reason().name());
      json.writeStringField("detail", problem.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static List<DocumentProblem> problems(DocumentReport document) {
    if (document.outcome() instanceof Failed failed) {
      return List.of(failed.problem());
    }
    return document.outcome() instanceof Indexed indexed ? indexed.problems() : List.of();
  }
}
