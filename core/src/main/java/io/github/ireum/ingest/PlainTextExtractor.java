// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.txt.TXTParser;

/**
 * Reads plain text in this JVM, where it can do no harm and need not be sent from another; leaves
 * everything else to another extractor.
 */
final class PlainTextExtractor implements Extractor {

  private static final Detector TYPES = TikaConfig.getDefaultConfig().getMimeRepository();

  private final TikaExtractor text;
  private final Extractor others;
  private final MemoryGate gate;
  private final int maxText;

  PlainTextExtractor(ExtractionSettings settings, MemoryGate gate, Extractor others) {
    this.text = new TikaExtractor(settings, new TXTParser());
    this.others = others;
    this.gate = gate;
    this.maxText = settings.limits().textCharacters();
  }

  @Override
  public void extract(SourceFile file, Documents documents) {
    if (!isPlainText(file)) {
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

  private static boolean isPlainText(SourceFile file) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.name());
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      return TYPES.detect(stream, metadata).equals(MediaType.TEXT_PLAIN);
    } catch (IOException e) {
      // The other extractor meets the same and says so.
      return false;
    }
  }

  @Override
  public void close() {
    text.close();
    others.close();
  }
}
