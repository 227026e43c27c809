// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import io.github.ireum.ingest.pst.PstFormat.Tree;
import io.github.ireum.ingest.pst.PstTree.Entries;
import io.github.ireum.ingest.pst.PstTree.Gap;
import io.github.ireum.ingest.pst.PstTree.Progress;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the trees of a damaged mailbox anew: of the entries that can be reached, and of those in
 * the gaps between them that stand on pages anywhere in the file, as they are left there when
 * Outlook writes a newer version of a page somewhere else. Of several versions the newest counts;
 * an entry of a block counts only if the block is where it says. What the trees have lost is found
 * again in this way as long as the block itself is there. Not thread-safe.
 */
final class PstMending {

  /** An entry that stands on a page which no other page leads to. */
  private record Found(long number, byte[] entry) {}

  private final PstContent content;
  private final PstFormat format;
  private final Progress progress;
  private final Search blocks;
  private final Search nodes;

  /** Looks for what of a tree is in its gaps. */
  private final class Search {
    private final Tree kind;
    private final List<Gap> gaps;
    private final TreeMap<Long, Found> found = new TreeMap<>();

    Search(Tree kind, List<Gap> gaps) {
      this.kind = kind;
      this.gaps = gaps;
    }

    void take(byte[] page) throws IOException {
      if (gaps.isEmpty() || !PstTree.isLeaf(page, format, kind)) {
        return;
      }
      int size = format.leafEntry(kind);
      long number = format.number(page);
      for (int at = 0; at < format.entries(page) * size; at += size) {
        long id = format.word(page, at);
        Found known = found.get(id);
        if ((known == null || known.number() < number)
            && gaps.stream().anyMatch(gap -> gap.has(id))
            && (kind == Tree.NODES || content.isWhole(page, at))) {
          found.put(id, new Found(number, Arrays.copyOfRange(page, at, at + size)));
        }
      }
    }

    /** Gives the entries of the tree with those that were found, in order. */
    void merge(Entries entries) throws IOException {
      PstTree.read(
          content,
          format,
          kind,
          progress,
          (id, page, at) -> {
            while (!found.isEmpty() && found.firstKey() <= id) {
              Map.Entry<Long, Found> first = found.pollFirstEntry();
              if (first.getKey() < id) {
                entries.take(first.getKey(), first.getValue().entry(), 0);
              }
            }
            entries.take(id, page, at);
          });
      for (Map.Entry<Long, Found> entry : found.entrySet()) {
        entries.take(entry.getKey(), entry.getValue().entry(), 0);
      }
    }
  }

  /**
   * Prepares to mend a mailbox.
   *
   * @param blocks what of the tree of blocks cannot be read
   * @param nodes what of the tree of nodes cannot be read
   */
  PstMending(
      PstContent content, PstFormat format, Progress progress, List<Gap> blocks, List<Gap> nodes) {
    this.content = content;
    this.format = format;
    this.progress = progress;
    this.blocks = new Search(Tree.BLOCKS, blocks);
    this.nodes = new Search(Tree.NODES, nodes);
  }

  /**
   * Mends the mailbox, once.
   *
   * @param withoutNames whether to put an empty list of names of properties in the place of its own
   * @param items takes the entries of all that is in the mailbox then
   */
  void mend(boolean withoutNames, Entries items) throws IOException {
    content.replace(Map.of());
    if (!blocks.gaps.isEmpty() || !nodes.gaps.isEmpty()) {
      search();
    }
    write(withoutNames, items);
  }

  private void search() throws IOException {
    for (long place = PstFormat.PAGE; place < content.size(); place += PstFormat.PAGE) {
      byte[] page = content.bytes(place, PstFormat.PAGE);
      if (page.length < PstFormat.PAGE) {
        return;
      }
      progress.at(place);
      blocks.take(page);
      nodes.take(page);
    }
  }

  private void write(boolean withoutNames, Entries items) throws IOException {
    long free = (content.size() / PstFormat.PAGE + 1) * PstFormat.PAGE;
    Map<Long, byte[]> replaced = new HashMap<>();
    PstTreeWriter.Pages pages = new PstTreeWriter.Pages(replaced, free);
    byte[] header = content.bytes(0, PstFormat.PAGE);
    PstTreeWriter blockTree = new PstTreeWriter(format, Tree.BLOCKS, pages);
    PstTreeWriter nodeTree = new PstTreeWriter(format, Tree.NODES, pages);
    Entries toTree =
        (id, bytes, at) -> {
          nodeTree.add(id, bytes, at);
          items.take(id, bytes, at);
        };
    if (withoutNames) {
      byte[] names = PstNames.EMPTY;
      long place = pages.add(Arrays.copyOf(names, PstFormat.PAGE));
      blockTree.add(PstNames.BLOCK, format.block(PstNames.BLOCK, place, names.length), 0);
      mergeWith(format.node(PstNames.NODE, PstNames.BLOCK), toTree);
    } else {
      nodes.merge(toTree);
    }
    blocks.merge(
        (id, bytes, at) -> {
          if (id > PstNames.BLOCK) {
            blockTree.add(id, bytes, at);
          }
        });
    format.putWord(header, format.root(Tree.BLOCKS), blockTree.finish());
    format.putWord(header, format.root(Tree.NODES), nodeTree.finish());
    replaced.put(0L, header);
    content.replace(replaced);
  }

  /** Leaves out the node of the names of properties, and puts another one where it may be. */
  private void mergeWith(byte[] names, Entries entries) throws IOException {
    boolean[] written = new boolean[1];
    nodes.merge(
        (id, bytes, at) -> {
          if (!written[0] && id >= PstNames.NODE) {
            written[0] = true;
            entries.take(PstNames.NODE, names, 0);
          }
          if (id != PstNames.NODE) {
            entries.take(id, bytes, at);
          }
        });
    if (!written[0]) {
      entries.take(PstNames.NODE, names, 0);
    }
  }
}
