// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTMessage;
import io.github.ireum.ingest.mail.ArmourListener;
import io.github.ireum.ingest.parser.DocumentInput;
import io.github.ireum.ingest.parser.EmbeddedDocuments;
import io.github.ireum.ingest.parser.FaultReasons;
import io.github.ireum.ingest.parser.UnsupportedEntryException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.TikaCoreProperties.EmbeddedResourceType;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.pst.PSTMailItemParser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads a mail of a mailbox of Outlook: what of its text and of what is attached can be read,
 * whatever else cannot. Stateless, and so thread-safe.
 */
public final class PstItemParser implements Parser {

  private static final long serialVersionUID = 1;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(PSTMailItemParser.PST_MAIL_ITEM);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    if (!(stream instanceof TikaInputStream tika
        && tika.getOpenContainer() instanceof PstItems.Item item)) {
      throw new TikaException("a mail of Outlook without its mailbox");
    }
    PSTMessage message = item.message();
    PstFields.add(message, metadata);
    ArmourListener armour = new ArmourListener(handler);
    XHTMLContentHandler xhtml = new XHTMLContentHandler(armour, metadata);
    xhtml.startDocument();
    Exception fault = null;
    try {
      PstText.write(message, xhtml, context);
    } catch (PSTException | IOException | TikaException | RuntimeException e) {
      fault = e;
    }
    // What is attached tells of its own damages.
    boolean damaged = item.damages().take();
    attachments(item, new PstItems(xhtml, context, item.damages()), xhtml, context);
    xhtml.endDocument();
    if (fault != null) {
      throw new TikaException("a text that cannot be read", fault);
    }
    if (armour.heard()) {
      DocumentInput.cut(context, FaultReasons.ENCRYPTED.reason(), FaultReasons.ENCRYPTED.detail());
    }
    if (damaged) {
      CheckedStream.tell(context);
    }
  }

  private static void attachments(
      PstItems.Item item, PstItems items, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException {
    PSTMessage message = item.message();
    int count = message.getNumberOfAttachments();
    if (count == 0 && message.hasAttachments()) {
      // The library says why when it is asked for one.
      count = 1;
    }
    for (int i = 0; i < count; i++) {
      item.damages().forget();
      Metadata metadata = metadata("attachment " + (i + 1));
      PSTMessage mail;
      InputStream bytes = InputStream.nullInputStream();
      try {
        PSTAttachment attachment = message.getAttachment(i);
        metadata = metadata(name(attachment, i));
        mail = mail(attachment);
        if (mail == null) {
          bytes = bytes(attachment);
        }
      } catch (PSTException
          | IOException
          | RuntimeException
          | StackOverflowError
          | OutOfMemoryError e) {
        items.fail(metadata, e);
        continue;
      }
      if (mail != null) {
        items.pass("", mail);
      } else {
        InputStream file = new CheckedStream(bytes, item.damages(), context);
        new EmbeddedDocuments(xhtml, context).pass(metadata, () -> file);
      }
    }
  }

  private static @Nullable PSTMessage mail(PSTAttachment attachment)
      throws PSTException, IOException {
    PSTMessage mail = attachment.getEmbeddedPSTMessage();
    if (mail == null && attachment.getAttachMethod() == PSTAttachment.ATTACHMENT_METHOD_EMBEDDED) {
      throw new IOException("a mail that is attached cannot be read");
    }
    return mail;
  }

  private static InputStream bytes(PSTAttachment attachment) throws PSTException, IOException {
    int method = attachment.getAttachMethod();
    if (method >= PSTAttachment.ATTACHMENT_METHOD_BY_REFERENCE
        && method <= PSTAttachment.ATTACHMENT_METHOD_BY_REFERENCE_ONLY) {
      throw new UnsupportedEntryException(
          "not in the mailbox, which says where it was: " + attachment.getLongPathname());
    }
    try {
      return attachment.getFileInputStream();
    } catch (NullPointerException e) {
      throw new IOException("what is attached has no bytes", e);
    }
  }

  private static String name(PSTAttachment attachment, int index) {
    String name = attachment.getLongFilename();
    if (name.isEmpty()) {
      name = attachment.getFilename();
    }
    return name.isEmpty() ? "attachment " + (index + 1) : name;
  }

  private static Metadata metadata(String name) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    metadata.set(
        TikaCoreProperties.EMBEDDED_RESOURCE_TYPE, EmbeddedResourceType.ATTACHMENT.toString());
    return metadata;
  }
}
