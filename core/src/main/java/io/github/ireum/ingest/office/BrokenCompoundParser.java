// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.ingest.parser.SecondReading;
import io.github.ireum.ingest.parser.TextListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Keeps the text of old Word documents and Excel sheets (in a compound file, [MS-CFB]) that their
 * parser refuses: of the streams as far as they can be found; where the file has lost the table of
 * its sectors, of what comes after the place where such a stream begins, as it mostly does.
 */
public final class BrokenCompoundParser extends SecondReading {

  private static final long serialVersionUID = 1;

  private static final int SECTOR = 512;

  /** In bytes, of a file or a stream. */
  private static final int LONGEST = 64 << 20;

  private static final String WORD = "WordDocument";
  private static final List<String> TABLES = List.of("0Table", "1Table");
  private static final String WORKBOOK = "Workbook";

  private static final byte[] NOTHING = new byte[0];

  public BrokenCompoundParser(Parser parser) {
    super(parser);
  }

  @Override
  protected void read(Path file, Exception fault, TextListener first, ContentHandler handler)
      throws SAXException {
    if (first.heard()) {
      return;
    }
    String text = textOfStreams(file);
    if (text.isBlank()) {
      text = textOfSectors(file);
    }
    handler.characters(text.toCharArray(), 0, text.length());
  }

  private static String textOfStreams(Path file) {
    try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = compound.getRoot();
      byte[] word = stream(root, WORD);
      if (BrokenWordText.begins(word, 0)) {
        int table = BrokenWordText.table(word);
        return new BrokenWordText(word, stream(root, TABLES.get(table))).text();
      }
      return new BrokenWorkbookText(stream(root, WORKBOOK)).text();
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }

  private static byte[] stream(DirectoryNode folder, String name) {
    if (!folder.hasEntryCaseInsensitive(name)) {
      return NOTHING;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] sector = new byte[SECTOR];
    try (InputStream stream = folder.createDocumentInputStream(name)) {
      int count;
      while (bytes.size() < LONGEST && (count = stream.read(sector)) > 0) {
        bytes.write(sector, 0, count);
      }
    } catch (IOException | RuntimeException e) {
      // As far as it goes.
    }
    return bytes.toByteArray();
  }

  private static String textOfSectors(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST);
    } catch (IOException e) {
      return "";
    }
    int word = find(bytes, at -> BrokenWordText.begins(bytes, at));
    if (word >= 0) {
      return new BrokenWordText(from(bytes, word), NOTHING).text();
    }
    int workbook = find(bytes, at -> BrokenWorkbookText.begins(bytes, at));
    return workbook < 0 ? "" : new BrokenWorkbookText(from(bytes, workbook)).text();
  }

  private static int find(byte[] bytes, IntPredicate begins) {
    for (int at = SECTOR; at < bytes.length; at += SECTOR) {
      if (begins.test(at)) {
        return at;
      }
    }
    return -1;
  }

  private static byte[] from(byte[] bytes, int start) {
    return Arrays.copyOfRange(bytes, start, bytes.length);
  }
}
