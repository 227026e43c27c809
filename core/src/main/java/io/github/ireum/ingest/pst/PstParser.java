// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import com.pff.PSTException;
import com.pff.PSTMessage;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.parser.DocumentInput;
import io.github.ireum.ingest.parser.FilePosition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.pst.OutlookPSTParser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Takes mailboxes of Outlook (PST) apart into their mails, also damaged ones, where Tika's parser
 * ends at the first mail or folder that cannot be read. Stateless, and so thread-safe.
 */
public final class PstParser implements Parser {

  private static final long serialVersionUID = 1;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(OutlookPSTParser.MS_OUTLOOK_PST_MIMETYPE);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    metadata.set(Metadata.CONTENT_TYPE, OutlookPSTParser.MS_OUTLOOK_PST_MIMETYPE.toString());
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    try (TemporaryResources temporary = new TemporaryResources()) {
      Path path = TikaInputStream.get(stream, temporary, metadata).getPath();
      FilePosition position = context.get(FilePosition.class);
      try (PstStore store =
          PstStore.open(
              path,
              place -> {
                if (position != null) {
                  position.goesOn(path, place);
                }
              })) {
        if (position != null) {
          position.readAt(path, store::position);
        }
        parse(store, xhtml, context);
        if (store.isDamaged()) {
          DocumentInput.cut(
              context,
              FailureReason.MALFORMED,
              "its tables of mails are damaged; mails may be missing that nothing else tells of");
        }
      }
    }
    xhtml.endDocument();
  }

  private static void parse(PstStore store, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException {
    PstItems items = new PstItems(xhtml, context, store.damages());
    for (int i = 0; i < store.size(); i++) {
      PstStore.Item item = store.item(i);
      String folder = store.folder(item);
      store.damages().forget();
      PSTMessage message;
      try {
        message = store.message(item);
      } catch (PSTException
          | IOException
          | RuntimeException
          | StackOverflowError
          | OutOfMemoryError e) {
        // Damaged lengths ask for any amount of memory.
        items.fail(folder, "mail " + item.node(), e);
        continue;
      }
      items.pass(folder, message);
    }
  }
}
