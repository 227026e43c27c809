// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.github.ireum.DocumentProblem;
import io.github.ireum.SourceDocument;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.hwp.HwpDetector;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.txt.TXTParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text in this JVM, where it can do no harm and need not be sent from another; leaves
 * everything else to another extractor. A file that is named so and is UTF-8 from end to end needs
 * no parser; for what is less clear Tika says what it is and in which encoding.
 */
final class PlainTextExtractor implements Extractor {

  /** Made when first asked for: one that fails is tried again, a static initializer is not. */
  private static final Supplier<Detector> TYPES = Suppliers.memoize(PlainTextExtractor::types);

  private static final String TYPE_OF_UTF8 = "text/plain; charset=UTF-8";

  private final TikaExtractor text;
  private final Extractor others;
  private final MemoryGate gate;
  private final int maxText;

  PlainTextExtractor(ExtractionSettings settings, MemoryGate gate, Extractor others) {
    this.text = new TikaExtractor(settings, new TXTParser(new TextEncodingDetector()));
    this.others = others;
    this.gate = gate;
    this.maxText = settings.limits().textCharacters();
  }

  @Override
  public void extract(SourceFile file, Documents documents) {
    MediaType named = typeOfName(file);
    boolean maybe = named.equals(MediaType.TEXT_PLAIN) || named.equals(MediaType.OCTET_STREAM);
    if (named.equals(MediaType.TEXT_PLAIN) && extractUtf8(file, documents)) {
      return;
    }
    if (!maybe || !isPlainText(file)) {
      others.extract(file, documents);
      return;
    }
    int entered = gate.enter(Math.min(file.size(), maxText));
    try {
      text.extract(file, documents);
    } finally {
      gate.leave(entered);
    }
  }

  /** Returns false, and has told nothing, if Tika is to say what the file is. */
  private boolean extractUtf8(SourceFile file, Documents documents) {
    int entered = gate.enter(Math.min(file.size(), maxText));
    try {
      Utf8Text plain = read(file);
      if (plain == null) {
        return false;
      }
      documents.file(document(file, plain));
      return true;
    } finally {
      gate.leave(entered);
    }
  }

  private ExtractedDocument document(SourceFile file, Utf8Text plain) {
    SourceDocument source =
        new SourceDocument(file.id(), file.key(), null, null, null, null, TYPE_OF_UTF8);
    List<DocumentProblem> problems =
        plain.truncated() ? List.of(TikaExtractor.cut(plain.text())) : List.of();
    return new ExtractedDocument(file.key(), source, plain.text(), false, problems);
  }

  private @Nullable Utf8Text read(SourceFile file) {
    try {
      return Utf8Text.read(file, maxText);
    } catch (IOException e) {
      // Tika meets the same and says so.
      return null;
    }
  }

  /** Tika gives up what it begins on a thread that is interrupted. */
  private static Detector types() {
    boolean interrupted = Thread.interrupted();
    try {
      return new HwpDetector(TikaConfig.getDefaultConfig().getMimeRepository());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What the name says, which need not be true; one that says nothing is of any type. */
  private static MediaType typeOfName(SourceFile file) {
    try {
      return TYPES.get().detect(null, named(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPlainText(SourceFile file) {
    try (InputStream stream = new BufferedInputStream(RegularFiles.open(file.path()), 1 << 16)) {
      return TYPES.get().detect(stream, named(file)).equals(MediaType.TEXT_PLAIN);
    } catch (IOException e) {
      // The other extractor meets the same and says so.
      return false;
    }
  }

  private static Metadata named(SourceFile file) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.name());
    return metadata;
  }

  @Override
  public void close() {
    text.close();
    others.close();
  }
}
