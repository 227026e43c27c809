// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import io.github.ireum.ingest.pst.PstFormat.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads one of the trees of a mailbox (MS-PST, 2.2.2.7.7) as far as its pages go: a page that
 * cannot belong where it is costs the entries below it and no others. No page is read twice, so
 * that pages which lead to each other have an end.
 */
final class PstTree {

  /** No tree of the largest file has as many. */
  private static final int MOST_LEVELS = 12;

  /** Above all identifiers. */
  static final long NO_END = Long.MAX_VALUE;

  /** Takes the entries of the lowest level, the identifiers of which rise. */
  interface Entries {
    /**
     * Takes an entry.
     *
     * @param at where in the page it begins
     */
    void take(long id, byte[] page, int at) throws IOException;
  }

  /** Learns from time to time that reading goes on. */
  interface Progress {
    /**
     * Reading goes on.
     *
     * @param place in the mailbox
     */
    void at(long place);
  }

  /** Identifiers of entries that cannot be read, the second one not among them. */
  record Gap(long from, long to) {
    boolean has(long id) {
      return id >= from && id < to;
    }
  }

  private final PstContent content;
  private final PstFormat format;
  private final Tree kind;
  private final Progress progress;
  private final Entries entries;
  private final BitSet seen = new BitSet();
  private final List<Gap> gaps = new ArrayList<>();
  private long last = -1;

  private PstTree(
      PstContent content, PstFormat format, Tree kind, Progress progress, Entries entries) {
    this.content = content;
    this.format = format;
    this.kind = kind;
    this.progress = progress;
    this.entries = entries;
  }

  /** Reads a tree, and returns what of it cannot be read, in order. */
  static List<Gap> read(
      PstContent content, PstFormat format, Tree kind, Progress progress, Entries entries)
      throws IOException {
    PstTree tree = new PstTree(content, format, kind, progress, entries);
    long root = format.word(content.bytes(0, PstFormat.HEADER), format.root(kind));
    tree.page(root, MOST_LEVELS, true, new Gap(0, NO_END));
    return tree.gaps;
  }

  /**
   * Reads what is in and below a page.
   *
   * @param level that it has to have, or may have at most
   * @param within the identifiers that it may have
   */
  private void page(long place, int level, boolean atMost, Gap within) throws IOException {
    byte[] page = page(place);
    if (page.length == 0 || !fits(page, level, atMost)) {
      gaps.add(within);
      return;
    }
    progress.at(place);
    if (format.level(page) == 0) {
      leaf(page, within);
    } else {
      branch(page, within);
    }
  }

  private void leaf(byte[] page, Gap within) throws IOException {
    int size = format.entrySize(page);
    int end = format.entries(page) * size;
    // One identifier that is wrong must not hide the others.
    SortedMap<Long, Integer> inOrder = new TreeMap<>();
    long before = last;
    boolean damaged = false;
    for (int at = 0; at < end; at += size) {
      long id = format.word(page, at);
      damaged |= id <= before || !within.has(id);
      before = id;
      if (id > last && within.has(id)) {
        inOrder.put(id, at);
      }
    }
    for (Map.Entry<Long, Integer> entry : inOrder.entrySet()) {
      last = entry.getKey();
      entries.take(last, page, entry.getValue());
    }
    if (damaged) {
      gaps.add(within);
    }
  }

  private void branch(byte[] page, Gap within) throws IOException {
    int size = format.entrySize(page);
    int end = format.entries(page) * size;
    long from = within.from();
    boolean inOrder = end > 0;
    for (int at = 0; at < end; at += size) {
      long next = at + size < end ? format.word(page, at + size) : within.to();
      if (next > from && next <= within.to()) {
        page(format.child(page, at), format.level(page) - 1, false, new Gap(from, next));
        from = next;
      } else {
        inOrder = false;
      }
    }
    if (!inOrder) {
      gaps.add(within);
    }
  }

  private byte[] page(long place) throws IOException {
    long number = place / PstFormat.PAGE;
    if (place <= 0 || place > content.size() || seen.get((int) number)) {
      return new byte[0];
    }
    seen.set((int) number);
    byte[] page = content.bytes(place, PstFormat.PAGE);
    return page.length == PstFormat.PAGE ? page : new byte[0];
  }

  private boolean fits(byte[] page, int level, boolean atMost) {
    int own = format.level(page);
    int size = own == 0 ? format.leafEntry(kind) : format.branchEntry();
    return format.isOf(kind, page)
        && (own == level || (atMost && own < level))
        && format.entrySize(page) == size
        && format.entries(page) <= format.mostEntries(size);
  }

  /**
   * Returns whether a page anywhere in the file holds entries of a tree, as they were written once.
   */
  static boolean isLeaf(byte[] page, PstFormat format, Tree kind) {
    return format.isOf(kind, page)
        && format.level(page) == 0
        && format.entrySize(page) == format.leafEntry(kind)
        && format.entries(page) <= format.mostEntries(format.leafEntry(kind))
        && format.isWhole(page);
  }
}
