// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.mail.TnefReader.Attribute;
import io.github.ireum.ingest.parser.EmbeddedDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.util.CodePageUtil;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** A message in TNEF, of which the parts are passed on as they come. Not thread-safe. */
final class TnefMessage {

  /** Attributes (MS-OXTNEF, 2.1.3.2). */
  private static final int SUBJECT = 0x8004;

  private static final int BODY = 0x800C;
  private static final int MESSAGE_PROPERTIES = 0x9003;
  private static final int CODE_PAGE = 0x9007;
  private static final int ATTACHMENT = 0x9002;
  private static final int TITLE = 0x8010;
  private static final int DATA = 0x800F;
  private static final int ATTACHMENT_PROPERTIES = 0x9005;

  /** Properties (MS-OXPROPS). */
  private static final int TEXT = 0x1000;

  private static final int RICH_TEXT = 0x1009;
  private static final int HTML = 0x1013;
  private static final int ATTACHED_OBJECT = 0x3701;
  private static final List<Integer> SUBJECTS = List.of(0x0037, 0x0E1D, 0x0070);
  private static final List<Integer> NAMES = List.of(0x3707, 0x3704, 0x3001);

  /** The type of a property that is text in UTF-16. */
  private static final int UNICODE = 0x1F;

  /** What stands before a message that is attached. */
  private static final int INTERFACE = 16;

  private final XHTMLContentHandler xhtml;
  private final Metadata metadata;
  private final EmbeddedDocuments inside;

  private @Nullable Charset charset;

  /** Of the message, and then of one attachment after the other. */
  private final Map<Integer, byte[]> attributes = new HashMap<>();

  private final Map<Integer, MAPIAttribute> properties = new HashMap<>();

  private boolean inAttachment;
  private boolean damaged;

  TnefMessage(XHTMLContentHandler xhtml, Metadata metadata, ParseContext context) {
    this.xhtml = xhtml;
    this.metadata = metadata;
    this.inside = new EmbeddedDocuments(xhtml, context);
  }

  /** Reads the message, and returns whether there were properties that could not be read. */
  boolean read(TnefReader reader) throws IOException, SAXException {
    Attribute attribute;
    while ((attribute = reader.next()) != null) {
      if (attribute.ofAttachment() && (attribute.id() == ATTACHMENT || !inAttachment)) {
        end();
        inAttachment = true;
      }
      if (attribute.id() == CODE_PAGE) {
        charset = charset(attribute.number());
      } else if (attribute.id() == MESSAGE_PROPERTIES || attribute.id() == ATTACHMENT_PROPERTIES) {
        add(attribute);
      } else {
        attributes.put(attribute.id(), attribute.data());
      }
    }
    end();
    return damaged;
  }

  private void add(Attribute attribute) throws IOException {
    try {
      attribute.properties().forEach(one -> properties.put(one.getProperty().id, one));
    } catch (IOException | RuntimeException e) {
      damaged = true;
    }
  }

  /** Passes on what has been read. */
  private void end() throws IOException, SAXException {
    if (inAttachment) {
      attachment();
    } else {
      subject();
      body();
    }
    attributes.clear();
    properties.clear();
  }

  private void subject() throws IOException, SAXException {
    byte[] attribute = attributes.get(SUBJECT);
    String subject = attribute == null ? first(SUBJECTS) : decoded(attribute);
    if (!subject.isBlank()) {
      metadata.set(TikaCoreProperties.TITLE, subject);
      metadata.set(TikaCoreProperties.SUBJECT, subject);
      xhtml.element("p", subject);
    }
  }

  private void body() throws IOException, SAXException {
    MAPIAttribute rich = properties.get(RICH_TEXT);
    MAPIAttribute html = properties.get(HTML);
    MAPIAttribute text = properties.get(TEXT);
    byte[] plain = attributes.get(BODY);
    if (rich != null) {
      pass("message.rtf", rich.getData());
    } else if (html != null) {
      pass("message.html", html.getData());
    } else if (text != null) {
      pass("message.txt", decoded(text).getBytes(StandardCharsets.UTF_8));
    } else if (plain != null) {
      pass("message.txt", decoded(plain).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void attachment() throws IOException, SAXException {
    String name = first(NAMES);
    if (name.isEmpty() && attributes.containsKey(TITLE)) {
      name = decoded(Objects.requireNonNull(attributes.get(TITLE)));
    }
    if (!name.isEmpty()) {
      xhtml.element("p", name);
    }
    byte[] data = attributes.get(DATA);
    MAPIAttribute object = properties.get(ATTACHED_OBJECT);
    if (data == null && object != null) {
      byte[] bytes = object.getData();
      data =
          TnefReader.isBegunBy(bytes, INTERFACE)
              ? Arrays.copyOfRange(bytes, INTERFACE, bytes.length)
              : bytes;
    }
    if (data != null) {
      pass(name, data);
    }
  }

  private void pass(String name, byte[] bytes) throws IOException, SAXException {
    Metadata document = new Metadata();
    if (!name.isEmpty()) {
      document.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    inside.pass(document, () -> new ByteArrayInputStream(bytes));
  }

  /** Returns the first of some properties that says anything; empty if none does. */
  private String first(List<Integer> ids) throws IOException {
    for (int id : ids) {
      MAPIAttribute property = properties.get(id);
      String text = property == null ? "" : decoded(property);
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  private String decoded(MAPIAttribute property) throws IOException {
    return property.getType() == UNICODE
        ? withoutZero(new String(property.getData(), StandardCharsets.UTF_16LE))
        : decoded(property.getData());
  }

  /** Returns a text of 8 bits, which the message may name the encoding of. */
  private String decoded(byte[] bytes) throws IOException {
    Metadata declared = new Metadata();
    if (charset != null) {
      declared.set(Metadata.CONTENT_ENCODING, charset.name());
    }
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    byte[] text = Arrays.copyOf(bytes, end);
    Charset found = new TextEncodingDetector().detect(new ByteArrayInputStream(text), declared);
    return new String(text, Objects.requireNonNullElse(found, StandardCharsets.UTF_8));
  }

  /** Strings of TNEF end with a character that is zero. */
  private static String withoutZero(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static @Nullable Charset charset(int codePage) {
    try {
      return Charset.forName(CodePageUtil.codepageToEncoding(codePage));
    } catch (UnsupportedEncodingException | IllegalArgumentException e) {
      return null;
    }
  }
}
