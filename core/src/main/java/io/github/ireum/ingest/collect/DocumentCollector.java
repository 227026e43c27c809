// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.ingest.html.BlockTextHandler;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.tika.extractor.DocumentSelector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.AbstractRecursiveParserWrapperHandler;
import org.apache.tika.sax.ContentHandlerFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Follows a parser through a file: knows which documents are open, holds them to the limits, and
 * passes on those that end. Its lock guards all that other threads may ask for.
 */
public final class DocumentCollector extends AbstractRecursiveParserWrapperHandler
    implements DocumentSelector {

  /**
   * A document that the parser has begun.
   *
   * @param path empty for the file itself
   * @param refused whether it is passed over
   */
  public record Parsed(String path, Metadata metadata, BlockTextHandler text, boolean refused) {
    Parsed(String path, Metadata metadata, BlockTextHandler text) {
      this(path, metadata, text, false);
    }
  }

  /** Documents that grow out of proportion and what is behind them: more make a file a bomb. */
  public static final int MOST_GROWN = 10;

  /** Takes what happens inside a file. Called by the thread that parses, which holds the lock. */
  public interface Events {
    void opened(String path);

    /** A document that is not read again has been met. */
    void passedOver();

    void finished(Parsed document);
  }

  private static final long serialVersionUID = 1;

  private final transient Object lock;
  private final transient IngestLimits limits;
  private final transient PathSet done;
  private final transient Events events;
  private final transient EmbeddedPaths paths = new EmbeddedPaths();
  private final transient IdentityHashMap<Metadata, String> selected = new IdentityHashMap<>();
  private final transient Deque<Parsed> open = new ArrayDeque<>();
  private final transient Set<FailureReason> reached = EnumSet.noneOf(FailureReason.class);
  private final transient Metadata metadata;
  private transient int documents;
  private transient int grown;
  private transient boolean started;

  /**
   * Begins a file.
   *
   * @param metadata that of the file itself
   * @param done paths of documents that are not read again
   */
  public DocumentCollector(Metadata metadata, IngestLimits limits, PathSet done, Events events) {
    this(metadata, limits, done, events, new TextHandlers(limits));
  }

  private DocumentCollector(
      Metadata metadata, IngestLimits limits, PathSet done, Events events, TextHandlers handlers) {
    super(handlers);
    this.lock = handlers.lock;
    this.metadata = metadata;
    this.limits = limits;
    this.done = done;
    this.events = events;
    open.push(new Parsed("", metadata, new BlockTextHandler(0)));
  }

  /** What to hold while its documents are looked at from another thread. */
  public Object lock() {
    return lock;
  }

  /** Whether a parser was reached; before that, only the file system can have failed. */
  public boolean started() {
    return started;
  }

  /** The document of the file itself, as far as it has been read. */
  public Parsed file() {
    return open.getLast();
  }

  /** The document that is being read. */
  public Parsed innermost() {
    return open.getFirst();
  }

  /**
   * Ends the parser of the document that was begun last when its text has reached its limit.
   *
   * @param allowed asked once at the limit: whether the parser need not go on
   */
  void stopAtLimit(BooleanSupplier allowed) {
    handlers().last().stopAtLimit(allowed);
  }

  /** Counts a document that was ended because it grows out of proportion. */
  void grown() {
    grown++;
  }

  /** The limits of the file, not of one document, that were reached. */
  public Set<FailureReason> reached() {
    return reached;
  }

  /** Whether the document that was begun last is to be passed over. */
  public boolean refused() {
    return innermost().refused();
  }

  /** Decides on a document before it is unpacked. Not every parser asks. */
  @Override
  public boolean select(Metadata embedded) {
    synchronized (lock) {
      if (refused()) {
        return false;
      }
      if (open.size() > limits.embeddedDepth()) {
        reached.add(FailureReason.DEPTH_LIMIT);
        return false;
      }
      if (documents >= limits.embeddedDocuments()) {
        reached.add(FailureReason.EMBEDDED_LIMIT);
        return false;
      }
      if (grown >= MOST_GROWN) {
        reached.add(FailureReason.BOMB);
        return false;
      }
      documents++;
      String path = paths.next(innermost().path(), embedded);
      if (done.contains(path)) {
        events.passedOver();
        return false;
      }
      selected.put(embedded, path);
      return true;
    }
  }

  @Override
  public void startDocument() throws SAXException {
    super.startDocument();
    synchronized (lock) {
      started = true;
      open.clear();
      open.push(new Parsed("", metadata, handlers().last().text()));
    }
  }

  private TextHandlers handlers() {
    return (TextHandlers) getContentHandlerFactory();
  }

  @Override
  public void startEmbeddedDocument(ContentHandler handler, Metadata embedded) throws SAXException {
    super.startEmbeddedDocument(handler, embedded);
    synchronized (lock) {
      String path = selected.remove(embedded);
      if (path == null && select(embedded)) {
        path = selected.remove(embedded);
      }
      if (path == null) {
        open.push(new Parsed("", embedded, new BlockTextHandler(0), true));
        return;
      }
      events.opened(path);
      open.push(new Parsed(path, embedded, ((GuardedText) handler).text()));
    }
  }

  @Override
  public void endEmbeddedDocument(ContentHandler handler, Metadata embedded) throws SAXException {
    super.endEmbeddedDocument(handler, embedded);
    synchronized (lock) {
      Parsed document = open.pop();
      if (document.refused()) {
        return;
      }
      events.finished(document);
      handlers().spend(document.text());
    }
  }

  /** Gives each document its own text, all together no more than the file may have. */
  private static final class TextHandlers implements ContentHandlerFactory {
    private static final long serialVersionUID = 1;

    private final transient Object lock = new Object();
    private final int perDocument;
    private long left;
    private transient GuardedText last;

    TextHandlers(IngestLimits limits) {
      perDocument = limits.textCharacters();
      left = limits.fileCharacters();
      last = new GuardedText(new BlockTextHandler(0), lock);
    }

    GuardedText last() {
      return last;
    }

    void spend(BlockTextHandler text) {
      left -= text.toString().length();
    }

    @Override
    public ContentHandler getNewContentHandler() {
      int limit = (int) Math.max(0, Math.min(perDocument, left));
      last = new GuardedText(new BlockTextHandler(limit), lock);
      return last;
    }

    @Override
    public ContentHandler getNewContentHandler(OutputStream stream, Charset charset) {
      throw new IllegalArgumentException("text is collected in memory, not written to a stream");
    }
  }
}
