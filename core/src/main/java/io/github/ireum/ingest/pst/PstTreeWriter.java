// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import io.github.ireum.ingest.pst.PstFormat.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes the pages of a tree of its entries, which come in order. Not thread-safe. */
final class PstTreeWriter {

  /** Where free pages are, and what has been written there. */
  static final class Pages {
    private final Map<Long, byte[]> pages;
    private long free;

    /**
     * Begins.
     *
     * @param free where no page of the file is
     */
    Pages(Map<Long, byte[]> pages, long free) {
      this.pages = pages;
      this.free = free;
    }

    /** Returns where a page now is. */
    long add(byte[] page) {
      long place = free;
      pages.put(place, page);
      free += PstFormat.PAGE;
      return place;
    }
  }

  private final PstFormat format;
  private final Tree kind;
  private final Pages pages;
  private final List<Level> levels = new ArrayList<>();

  /** The page of a level that is not full yet. */
  private final class Level {
    private final int level;
    private final int size;
    private byte[] page = new byte[PstFormat.PAGE];
    private int entries;
    private long first;

    Level(int level) {
      this.level = level;
      this.size = level == 0 ? format.leafEntry(kind) : format.branchEntry();
    }

    void add(long id, byte[] bytes, int at) {
      if (entries == format.mostEntries(size)) {
        end();
      }
      if (entries == 0) {
        first = id;
      }
      System.arraycopy(bytes, at, page, entries * size, size);
      entries++;
    }

    long write() {
      format.finish(page, kind, entries, size, level);
      long place = pages.add(page);
      page = new byte[PstFormat.PAGE];
      entries = 0;
      return place;
    }

    void end() {
      long id = first;
      long place = write();
      if (levels.size() == level + 1) {
        levels.add(new Level(level + 1));
      }
      levels.get(level + 1).add(id, format.branch(id, place), 0);
    }
  }

  PstTreeWriter(PstFormat format, Tree kind, Pages pages) {
    this.format = format;
    this.kind = kind;
    this.pages = pages;
    levels.add(new Level(0));
  }

  void add(long id, byte[] bytes, int at) {
    levels.get(0).add(id, Arrays.copyOfRange(bytes, at, at + format.leafEntry(kind)), 0);
  }

  /** Ends the tree, and returns where its root is. */
  long finish() {
    for (int i = 0; i < levels.size() - 1; i++) {
      levels.get(i).end();
    }
    return levels.getLast().write();
  }
}
