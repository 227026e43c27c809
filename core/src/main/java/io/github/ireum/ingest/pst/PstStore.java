// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import io.github.ireum.ingest.pst.PstFormat.Tree;
import io.github.ireum.ingest.pst.PstTree.Entries;
import io.github.ireum.ingest.pst.PstTree.Gap;
import io.github.ireum.ingest.pst.PstTree.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.tika.exception.TikaException;

/**
 * A mailbox of Outlook, mended where its trees are damaged. What mails there are is asked of the
 * tree of all that is in it, not of the lists that folders have: a folder that cannot be read costs
 * its name. Not thread-safe.
 */
final class PstStore implements Closeable {

  /** A mail of the mailbox, and the folder that it is in. */
  record Item(int node, int folder) {}

  private static final int MOST_FOLDERS = 50;
  private static final int TYPE = 0x1F;

  private final PstContent content;
  private final PstFormat format;
  private final Progress progress;
  private final List<Gap> blockGaps;
  private final List<Gap> nodeGaps;
  private final Map<Integer, String> folders = new HashMap<>();
  private long[] items = {};
  private int passed;
  private final PSTFile file;

  private PstStore(PstContent content, PstFormat format, Progress progress)
      throws IOException, TikaException {
    this.content = content;
    this.format = format;
    this.progress = progress;
    blockGaps = PstTree.read(content, format, Tree.BLOCKS, progress, (id, page, at) -> {});
    LongStream.Builder found = LongStream.builder();
    nodeGaps = PstTree.read(content, format, Tree.NODES, progress, mails(found));
    if (isDamaged()) {
      mend(false);
    } else {
      items = found.build().toArray();
    }
    file = open();
  }

  /**
   * Opens a mailbox.
   *
   * @throws TikaException if it is none, or none that is read
   */
  static PstStore open(Path path, Progress progress) throws IOException, TikaException {
    PstContent header = new PstContent(path, PstFormat.UNICODE);
    PstFormat format;
    try {
      format = PstFormat.of(header.bytes(0, PstFormat.HEADER));
    } finally {
      header.end();
    }
    PstContent content = new PstContent(path, format);
    try {
      return new PstStore(content, format, progress);
    } catch (IOException | TikaException | RuntimeException | Error e) {
      content.end();
      throw e;
    }
  }

  private PSTFile open() throws IOException, TikaException {
    try {
      return library();
    } catch (PSTException
        | IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError e) {
      // Damaged lengths ask for any amount of memory.
      mend(true);
    }
    try {
      return library();
    } catch (PSTException | RuntimeException e) {
      throw new TikaException("a mailbox that cannot be opened", e);
    }
  }

  private PSTFile library() throws IOException, PSTException {
    content.seek(0);
    return new PSTFile(content);
  }

  private void mend(boolean withoutNames) throws IOException {
    LongStream.Builder found = LongStream.builder();
    new PstMending(content, format, progress, blockGaps, nodeGaps).mend(withoutNames, mails(found));
    items = found.build().toArray();
  }

  private Entries mails(LongStream.Builder found) {
    return (id, bytes, at) -> {
      if ((id & TYPE) == PSTObject.NID_TYPE_NORMAL_MESSAGE) {
        found.add(id << Integer.SIZE | Integer.toUnsignedLong(format.holder(bytes, at)));
      }
    };
  }

  /** Whether something is missing in the trees, and perhaps mails are with it. */
  boolean isDamaged() {
    return !blockGaps.isEmpty() || !nodeGaps.isEmpty();
  }

  int size() {
    return items.length;
  }

  /** Where in the file one would be after as many mails, if all were of one size. */
  long position() {
    return items.length == 0 ? 0 : content.size() / items.length * passed;
  }

  Item item(int index) {
    passed = index;
    return new Item((int) (items[index] >>> Integer.SIZE), (int) items[index]);
  }

  /** Reads what of a mail its parts are found by. */
  PSTMessage message(Item item) throws IOException, PSTException {
    return (PSTMessage) PSTObject.detectAndLoadPSTObject(file, item.node());
  }

  /** Returns the names of the folders that an item is in, as far as they can be read. */
  String folder(Item item) {
    return folders.computeIfAbsent(item.folder(), this::path);
  }

  private String path(int node) {
    List<String> names = new ArrayList<>();
    int next = node;
    try {
      while (names.size() < MOST_FOLDERS
          && PSTObject.detectAndLoadPSTObject(file, next) instanceof PSTFolder folder) {
        names.add(0, folder.getDisplayName());
        int holder = folder.getDescriptorNode().parentDescriptorIndexIdentifier;
        if (holder == next) {
          break;
        }
        next = holder;
      }
    } catch (PSTException | IOException | RuntimeException | StackOverflowError e) {
      // What is known of the names are those up to here.
    }
    names.removeIf(String::isBlank);
    return String.join("/", names);
  }

  /** Returns whether something was damaged of what was read. */
  PstDamages damages() {
    return content.damages();
  }

  @Override
  public void close() throws IOException {
    content.end();
  }
}
