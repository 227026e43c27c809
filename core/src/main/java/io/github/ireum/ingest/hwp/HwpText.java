// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Writes a document of Hangul as a reader sees it. In its formats notes, tables and text boxes
 * stand in the middle of the paragraph that they are anchored in; here they follow behind it, so
 * that nothing parts a sentence. Running heads follow behind the section. A cell of one paragraph
 * is a part of its line, one of several has paragraphs. Not thread-safe.
 */
final class HwpText {

  /** UTF-16 units that wait for the end of a paragraph; with more it is written as far as it is. */
  static final int MAX_WAITING = 1 << 20;

  /** Paragraphs and cells inside each other. */
  static final int MAX_DEPTH = 256;

  private static final int EVENT_SIZE = 16;
  private static final int MAX_HEADING = 6;

  private interface Event {
    void write(XHTMLContentHandler out) throws SAXException;
  }

  private enum Kind {
    PARAGRAPH,
    CELL,
    RUNNING_HEAD
  }

  /** Something open, and what is to be written when it ends. */
  private static final class Frame {
    private final Kind kind;
    private final String element;
    private final StringBuilder text = new StringBuilder();
    private final List<Event> inside = new ArrayList<>();

    /** The only paragraph of a cell; null if there is none, or more. */
    private @Nullable String line;

    /** Whether a part of it is written. */
    private boolean begun;

    /** What waits in it, in UTF-16 units. */
    private int size;

    Frame(Kind kind, String element) {
      this.kind = kind;
      this.element = element;
    }
  }

  private final XHTMLContentHandler out;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final List<Event> runningHeads = new ArrayList<>();
  private int headsSize;

  /** What waits in all that is open. */
  private int waiting;

  /** What a deletion has taken away, for one that never ends is none; null outside of one. */
  private @Nullable StringBuilder deleted;

  HwpText(XHTMLContentHandler out) {
    this.out = out;
  }

  /**
   * Begins a paragraph.
   *
   * @param heading the level of the heading that it is, 1 for the highest; 0 for none
   */
  void startParagraph(int heading) throws SAXException {
    push(new Frame(Kind.PARAGRAPH, heading == 0 ? "p" : "h" + Math.min(heading, MAX_HEADING)));
  }

  void endParagraph() throws SAXException {
    Frame paragraph = pop(Kind.PARAGRAPH);
    if (paragraph == null) {
      return;
    }
    if (deleted != null) {
      deleted.append('\n');
    }
    String text = paragraph.text.toString();
    Frame cell = open.peek();
    if (cell != null && cell.kind == Kind.CELL && !(text.isBlank() && paragraph.inside.isEmpty())) {
      boolean only = cell.inside.isEmpty() && paragraph.inside.isEmpty();
      cell.line = only ? text : null;
    }
    List<Event> events = new ArrayList<>(paragraph.inside);
    if (!text.isBlank()) {
      events.add(paragraph.begun ? events.size() : 0, block(paragraph.element, text));
    }
    settle(events, paragraph.size);
  }

  private static Event block(String element, String text) {
    return xhtml -> {
      xhtml.startElement(element);
      xhtml.characters(text);
      xhtml.endElement(element);
    };
  }

  /** Adds text to the paragraph that is open, or makes it one of its own. */
  void text(String text) throws SAXException {
    if (deleted != null) {
      deleted.append(text);
      if (deleted.length() > MAX_WAITING) {
        restoreDeleted();
      }
      return;
    }
    Frame frame = open.peek();
    if (frame == null || frame.kind != Kind.PARAGRAPH) {
      startParagraph(0);
      text(text);
      endParagraph();
      return;
    }
    frame.text.append(text);
    weigh(frame, text.length());
  }

  void startTable() throws SAXException {
    emit(start("table"));
  }

  void endTable() throws SAXException {
    emit(end("table"));
  }

  void startRow() throws SAXException {
    emit(start("tr"));
  }

  void endRow() throws SAXException {
    emit(end("tr"));
  }

  void startCell() throws SAXException {
    push(new Frame(Kind.CELL, "td"));
  }

  void endCell() throws SAXException {
    Frame cell = pop(Kind.CELL);
    if (cell == null) {
      return;
    }
    List<Event> events = new ArrayList<>();
    if (!cell.begun) {
      events.add(start(cell.element));
    }
    String line = cell.line;
    if (line != null && cell.inside.size() == 1 && !cell.begun) {
      events.add(xhtml -> xhtml.characters(line));
    } else {
      events.addAll(cell.inside);
    }
    events.add(end(cell.element));
    settle(events, cell.size + 2 * EVENT_SIZE);
  }

  /** Begins a header or footer of pages. */
  void startRunningHead() throws SAXException {
    push(new Frame(Kind.RUNNING_HEAD, ""));
  }

  void endRunningHead() throws SAXException {
    Frame head = pop(Kind.RUNNING_HEAD);
    if (head == null) {
      return;
    }
    if (headsSize + head.size <= MAX_WAITING) {
      headsSize += head.size;
      runningHeads.addAll(head.inside);
    } else {
      write(head.inside);
    }
  }

  /** Says that the text from here on was deleted, with changes tracked. */
  void startDeletion() {
    if (deleted == null) {
      deleted = new StringBuilder();
    }
  }

  void endDeletion() {
    deleted = null;
  }

  /** Returns how many paragraphs, cells and running heads are open. */
  int depth() {
    return open.size();
  }

  /**
   * Ends what is open inside of others.
   *
   * @param depth how many stay open
   */
  void endTo(int depth) throws SAXException {
    while (open.size() > depth) {
      switch (open.element().kind) {
        case PARAGRAPH -> endParagraph();
        case CELL -> endCell();
        case RUNNING_HEAD -> endRunningHead();
      }
    }
  }

  /** Ends a section: writes all that waits. */
  void endSection() throws SAXException {
    endTo(0);
    if (deleted != null) {
      restoreDeleted();
    }
    write(runningHeads);
    runningHeads.clear();
    headsSize = 0;
  }

  /** A deletion without an end is a fault of the file, and no reason to lose what follows. */
  private void restoreDeleted() throws SAXException {
    String text = String.valueOf(deleted);
    deleted = null;
    for (String paragraph : text.split("\n", -1)) {
      text(paragraph);
    }
  }

  private static Event start(String element) {
    return xhtml -> xhtml.startElement(element);
  }

  private static Event end(String element) {
    return xhtml -> xhtml.endElement(element);
  }

  private void push(Frame frame) throws SAXException {
    if (open.size() >= MAX_DEPTH) {
      throw new SAXException("paragraphs nested deeper than " + MAX_DEPTH);
    }
    frame.size = EVENT_SIZE;
    waiting += EVENT_SIZE;
    open.push(frame);
  }

  /** Returns null if what is to end is not what is open, as in a document that breaks the rules. */
  private @Nullable Frame pop(Kind kind) {
    Frame frame = open.peek();
    if (frame == null || frame.kind != kind) {
      return null;
    }
    waiting -= frame.size;
    return open.pop();
  }

  private void emit(Event event) throws SAXException {
    settle(List.of(event), EVENT_SIZE);
  }

  /** Writes what has ended, or has it wait for the end of what it stands in. */
  private void settle(List<Event> events, int size) throws SAXException {
    Frame frame = open.peek();
    if (frame == null) {
      write(events);
    } else {
      frame.inside.addAll(events);
      weigh(frame, size);
    }
  }

  private void weigh(Frame frame, int size) throws SAXException {
    frame.size += size;
    waiting += size;
    if (waiting > MAX_WAITING) {
      writeWaiting();
    }
  }

  /** Writes most of what waits as far as it is known, the outermost first. */
  private void writeWaiting() throws SAXException {
    Iterator<Frame> outermost = open.descendingIterator();
    while (waiting > MAX_WAITING / 2 && outermost.hasNext()) {
      Frame frame = outermost.next();
      if (frame.kind == Kind.CELL && !frame.begun) {
        out.startElement(frame.element);
      }
      if (frame.begun) {
        // It may be a table that its text stands behind.
        write(frame.inside);
        frame.inside.clear();
      }
      if (!frame.text.isEmpty()) {
        block(frame.element, frame.text.toString()).write(out);
        frame.text.setLength(0);
      }
      write(frame.inside);
      frame.inside.clear();
      frame.begun = true;
      waiting -= frame.size;
      frame.size = 0;
    }
  }

  private void write(List<Event> events) throws SAXException {
    for (Event event : events) {
      event.write(out);
    }
  }
}
