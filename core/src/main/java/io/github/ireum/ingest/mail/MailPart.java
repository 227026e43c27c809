// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.ingest.encoding.TextBytes;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.html.PageParser;
import io.github.ireum.ingest.parser.TreeLimit;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.TikaCoreProperties.EmbeddedResourceType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** A part of a mail, by what its headers say of it. */
final class MailPart {

  private static final String PLAIN = "text/plain";
  private static final String HTML = "text/html";

  /** Those that are shown in place, the better ones later. */
  private static final List<String> TEXTS = List.of("text/x-amp-html", PLAIN, HTML);

  private static final Set<String> ENVELOPES =
      Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");

  private static final String BASE_64 = "base64";
  private static final String QUOTED_PRINTABLE = "quoted-printable";

  private static final Set<String> UUENCODED =
      Set.of("x-uuencode", "x-uuencoded", "uuencode", "x-uue");

  /** The encodings that have control characters, of ISO/IEC 2022. */
  private static final String WITH_CONTROLS = "iso-2022-";

  private static final String ATTACHMENT = "attachment";

  private final String type;
  private final Map<String, String> parameters;
  private final @Nullable MaximalBodyDescriptor disposition;
  private final String encoding;

  MailPart(BodyDescriptor descriptor) {
    type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
    encoding =
        Objects.requireNonNullElse(descriptor.getTransferEncoding(), "").toLowerCase(Locale.ROOT);
    disposition = descriptor instanceof MaximalBodyDescriptor all ? all : null;
    parameters = disposition == null ? Map.of() : disposition.getContentTypeParameters();
  }

  /** Returns whether a reader is shown it in place. */
  boolean isText() {
    return TEXTS.contains(type)
        && (disposition == null
            || !ATTACHMENT.equalsIgnoreCase(disposition.getContentDispositionType()));
  }

  /** Returns whether it has the name of a file. */
  boolean isNamed() {
    return parameters.get("name") != null
        || (disposition != null && disposition.getContentDispositionFilename() != null);
  }

  /**
   * Returns whether it is a text as it says, and not a file that it does not know.
   *
   * @param beginning of its bytes
   */
  boolean mayBeText(byte[] beginning) {
    String charset = parameters.getOrDefault("charset", "").toLowerCase(Locale.ROOT);
    return TextBytes.mayBe(beginning)
        || charset.startsWith(WITH_CONTROLS)
        || TextEncodingDetector.isMarked(beginning);
  }

  /** Returns whether it is a message in an envelope of S/MIME (RFC 8551), if of any kind. */
  boolean isEnvelope() {
    return ENVELOPES.contains(type);
  }

  /** Returns what was encoded, also as uuencode, which is no encoding of MIME but was in use. */
  InputStream decoded(InputStream bytes, ParseContext context) throws IOException {
    if (encoding.equals(BASE_64)) {
      return new Base64Stream(bytes);
    }
    if (encoding.equals(QUOTED_PRINTABLE)) {
      return new QuotedPrintableInputStream(bytes, DecodeMonitor.SILENT);
    }
    return UUENCODED.contains(encoding) ? UuText.decoded(bytes, context) : bytes;
  }

  /** Returns how good it is among alternatives: the higher, the better. */
  int rank() {
    return TEXTS.indexOf(type);
  }

  /** Returns what is known of it as a document of its own. */
  Metadata metadata() {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, type);
    metadata.set(Metadata.CONTENT_ENCODING, parameters.get("charset"));
    String name = parameters.get("name");
    if (name != null) {
      name = DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
    }
    EmbeddedResourceType shown = EmbeddedResourceType.ATTACHMENT;
    if (disposition != null) {
      if (disposition.getContentDispositionFilename() != null) {
        name = disposition.getContentDispositionFilename();
      }
      if ("inline".equalsIgnoreCase(disposition.getContentDispositionType())) {
        shown = EmbeddedResourceType.INLINE;
      }
      set(metadata, TikaCoreProperties.CREATED, disposition.getContentDispositionCreationDate());
      set(
          metadata,
          TikaCoreProperties.MODIFIED,
          disposition.getContentDispositionModificationDate());
    }
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    metadata.set(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE, shown.toString());
    return metadata;
  }

  private static void set(Metadata metadata, Property property, @Nullable Date date) {
    if (date != null) {
      metadata.set(property, date);
    }
  }

  /** Writes its text. */
  void write(InputStream bytes, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException, TikaException {
    InputStream in = new BufferedInputStream(bytes);
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_ENCODING, parameters.get("charset"));
    Parser pages =
        type.equals(PLAIN)
            ? null
            : EmbeddedDocumentUtil.tryToFindExistingLeafParser(JSoupParser.class, context);
    if (pages != null) {
      InputStream page = TreeLimit.on(in, PageParser.MEMORY, context);
      pages.parse(
          page, new EmbeddedContentHandler(new BodyContentHandler(xhtml)), metadata, context);
      return;
    }
    Reader text = new AutoDetectReader(in, metadata, new TextEncodingDetector());
    UuText.write(text, this::text, xhtml, context);
  }

  private Reader text(Reader lines) {
    return "flowed".equalsIgnoreCase(parameters.get("format"))
        ? new FlowedReader(lines, "yes".equalsIgnoreCase(parameters.get("delsp")))
        : lines;
  }
}
