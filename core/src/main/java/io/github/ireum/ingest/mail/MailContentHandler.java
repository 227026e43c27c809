// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.parser.CutDocumentException;
import io.github.ireum.ingest.parser.DocumentInput;
import io.github.ireum.ingest.parser.EmbeddedDocuments;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;

/**
 * Takes the parts of a mail: plain text and HTML that a reader is shown in place are its text, all
 * else are documents inside. Of alternatives (RFC 2046, 5.1.4) the HTML is taken, or the plain text
 * if that gives nothing to read, and all of several of a kind; what is neither, such as an
 * invitation, does not displace them. Only alternatives are held in memory. Not thread-safe.
 */
final class MailContentHandler extends AbstractContentHandler {

  private static final String ALTERNATIVE = "multipart/alternative";

  private static final String ENCRYPTED = "multipart/encrypted";

  private static final int NOTHING = -1;

  /** How deep parts may be nested: each level reads through all around it. Programs write four. */
  private static final int DEEPEST = 100;

  /** What of a part tells whether it is a text, in bytes. */
  private static final int BEGINNING = 1 << 12;

  /** What part of the memory alternatives may take before one is chosen. */
  private static final int MEMORY = 16;

  /** What is chosen from. */
  private sealed interface Choice {
    /** How good it is among alternatives; less than zero for nothing to read. */
    int rank();
  }

  private record Text(MailPart part, byte[] bytes) implements Choice {
    @Override
    public int rank() {
      return part.rank();
    }
  }

  private record Group(boolean alternative, List<Choice> choices) implements Choice {
    @Override
    public int rank() {
      return choices.stream().mapToInt(Choice::rank).max().orElse(NOTHING);
    }
  }

  private final XHTMLContentHandler xhtml;
  private final LetterListener letters;
  private final Metadata metadata;
  private final ParseContext context;
  private final EmbeddedDocuments inside;

  /** The multiparts that are open, from the innermost. */
  private final Deque<Group> open = new ArrayDeque<>();

  /** How many of them are alternatives. */
  private int alternatives;

  private boolean encrypted;

  /** Bytes of memory for all that is chosen from. */
  private int left = (int) (Runtime.getRuntime().maxMemory() / MEMORY);

  /**
   * Creates a handler.
   *
   * @param letters what hears all that is written
   */
  MailContentHandler(
      XHTMLContentHandler xhtml, LetterListener letters, Metadata metadata, ParseContext context) {
    this.xhtml = xhtml;
    this.letters = letters;
    this.metadata = metadata;
    this.context = context;
    this.inside = new EmbeddedDocuments(xhtml, context);
  }

  @Override
  public void field(Field field) {
    if (open.isEmpty()) {
      MailFields.add(field, metadata);
    }
  }

  @Override
  public void startMultipart(BodyDescriptor descriptor) throws MimeException {
    Group group =
        new Group(ALTERNATIVE.equalsIgnoreCase(descriptor.getMimeType()), new ArrayList<>());
    if (alternatives > 0) {
      open.element().choices().add(group);
    }
    open.push(group);
    encrypted |= ENCRYPTED.equalsIgnoreCase(descriptor.getMimeType());
    alternatives += group.alternative() ? 1 : 0;
    if (open.size() > DEEPEST) {
      throw new MimeException(
          new CutDocumentException(
              FailureReason.DEPTH_LIMIT, "ends where parts are nested deeper than " + DEEPEST));
    }
  }

  @Override
  public void endMultipart() throws MimeException {
    Group group = open.poll();
    if (group != null && group.alternative()) {
      alternatives--;
      if (alternatives == 0) {
        write(group);
      }
    }
  }

  /** Whether a part of the mail, not what is attached to it, is encrypted for somebody's key. */
  boolean isEncrypted() {
    return encrypted;
  }

  /** Ends a mail that breaks off, with what was still to be chosen from. */
  void finish() throws MimeException {
    while (!open.isEmpty()) {
      endMultipart();
    }
  }

  @Override
  public void body(BodyDescriptor descriptor, InputStream given) throws MimeException, IOException {
    MailPart part = new MailPart(descriptor);
    InputStream in = part.decoded(given, context);
    if (part.isEnvelope()) {
      in = new BufferedInputStream(in);
      encrypted |= EnvelopeParser.isEncrypted(in);
    }
    if (part.isText() && part.isNamed()) {
      in = new BufferedInputStream(in);
      if (!part.mayBeText(TextEncodingDetector.look(in, BEGINNING))) {
        embed(part, in);
        return;
      }
    }
    if (!part.isText()) {
      embed(part, in);
    } else if (alternatives > 0) {
      open.element().choices().add(new Text(part, read(in)));
    } else {
      write(part, in);
    }
  }

  private byte[] read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(left);
    left -= bytes.length;
    if (left == 0) {
      DocumentInput.cut(
          context,
          FailureReason.OUT_OF_MEMORY,
          "alternatives cut where they would fill the memory");
    }
    return bytes;
  }

  /** Writes what is chosen, and returns whether there was anything to read in it. */
  private boolean write(Choice choice) throws MimeException {
    if (choice instanceof Text text) {
      return write(text.part(), new ByteArrayInputStream(text.bytes()));
    }
    boolean read = false;
    if (choice instanceof Group group) {
      if (group.alternative()) {
        NavigableMap<Integer, List<Choice>> ranks = new TreeMap<>();
        group
            .choices()
            .forEach(one -> ranks.computeIfAbsent(one.rank(), rank -> new ArrayList<>()).add(one));
        for (List<Choice> best : ranks.descendingMap().values()) {
          if (!read) {
            read = writeAll(best);
          }
        }
      } else {
        read = writeAll(group.choices());
      }
    }
    return read;
  }

  private boolean writeAll(List<Choice> choices) throws MimeException {
    boolean read = false;
    for (Choice one : choices) {
      read |= write(one);
    }
    return read;
  }

  private boolean write(MailPart part, InputStream in) throws MimeException {
    try {
      xhtml.startElement("div");
      letters.heard();
      part.write(in, xhtml, context);
      xhtml.endElement("div");
      return letters.heard();
    } catch (IOException | SAXException | TikaException e) {
      // What mime4j lets through; the parser takes the cause out again.
      throw new MimeException(e);
    }
  }

  private void embed(MailPart part, InputStream in) throws MimeException, IOException {
    try {
      inside.pass(part.metadata(), () -> in);
    } catch (SAXException e) {
      throw new MimeException(e);
    }
  }
}
