// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import io.github.ireum.ingest.parser.EmbeddedDocuments;
import io.github.ireum.ingest.parser.GrowthLimit;
import io.github.ireum.ingest.parser.PartFaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.Property;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads HWP 5, the format of Hangul from 2002 to 2021, record by record. Tika's parser makes a
 * paragraph of each cell of a table, leaves out hyphens, pictures and objects, and reads nothing of
 * a document whose summary it does not understand. A section that is broken costs no other.
 * Stateless, and so thread-safe.
 */
public final class Hwp5Parser implements Parser {

  /** The type of document that it reads. */
  public static final MediaType TYPE = MediaType.application("x-hwp-v5");

  /** The stream that says what the file is. */
  static final String HEADER = "FileHeader";

  /** The storage that has the text. */
  static final String BODY = "BodyText";

  private static final long serialVersionUID = 1;

  private static final String SIGNATURE = "HWP Document File";
  private static final int FLAGS = 36;
  private static final int COMPRESSED = 1;
  private static final int DISTRIBUTION = 1 << 2;

  /** By a password, by rights management, by a certificate, by rights management with one. */
  private static final int ENCRYPTED = 1 << 1 | 1 << 4 | 1 << 8 | 1 << 10;

  private static final String DISTRIBUTED_BODY = "ViewText";
  private static final String STYLES = "DocInfo";
  private static final String BINARIES = "BinData";
  private static final String SUMMARY = "\u0005HwpSummaryInformation";
  private static final Pattern SECTION = Pattern.compile("Section(\\d{1,9})");
  private static final Pattern BINARY = Pattern.compile("BIN([0-9A-Fa-f]{4})(\\..*)?");

  private static final int OUTLINE = 1;

  /** How the data of a picture or object are packed. */
  private static final int ALWAYS_COMPRESSED = 1;

  private static final int NEVER_COMPRESSED = 2;

  private static final byte[] COMPOUND_FILE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** What the styles say that is needed for the text. */
  private static final class Styles {
    /** Levels of headings by the number of the shape of a paragraph. */
    private final Map<Integer, Integer> headings = new HashMap<>();

    /** How binary data are packed, by their number. */
    private final Map<Integer, Integer> packing = new HashMap<>();

    private int shapes;

    void read(Hwp5Records records) throws IOException {
      while (records.next()) {
        int properties = records.integer(0);
        if (records.tag() == Hwp5Records.PARAGRAPH_SHAPE) {
          if ((properties >>> 23 & 3) == OUTLINE) {
            headings.put(shapes, 1 + (properties >>> 25 & 7));
          }
          shapes++;
        } else if (records.tag() == Hwp5Records.BIN_DATA) {
          packing.put(records.unsignedShort(Short.BYTES), properties >>> 4 & 3);
        }
      }
    }
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(TYPE);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    metadata.set(Metadata.CONTENT_TYPE, TYPE.toString());
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    try (TemporaryResources temporary = new TemporaryResources();
        POIFSFileSystem file =
            new POIFSFileSystem(
                TikaInputStream.get(stream, temporary, metadata).getPath().toFile(), true)) {
      DirectoryEntry root = file.getRoot();
      int flags = flags(root);
      if ((flags & ENCRYPTED) != 0) {
        throw new EncryptedDocumentException("the text is encrypted");
      }
      summary(root, metadata);
      boolean compressed = (flags & COMPRESSED) != 0;
      Styles styles = new Styles();
      DocumentEntry info = stream(root, STYLES);
      if (info != null) {
        try (InputStream in = open(info, compressed)) {
          styles.read(new Hwp5Records(in));
        } catch (IOException e) {
          // The text is there without them.
        }
      }
      boolean distribution = (flags & DISTRIBUTION) != 0;
      HwpText text = new HwpText(xhtml);
      PartFaults faults = new PartFaults();
      for (DocumentEntry section : sections(root, distribution ? DISTRIBUTED_BODY : BODY, faults)) {
        faults.read(
            () -> {
              try (InputStream in = section(section, distribution, compressed)) {
                new Hwp5Section(text, styles.headings).read(new Hwp5Records(in));
              }
            });
      }
      binaries(root, compressed, styles.packing, xhtml, context);
      faults.throwFirst();
    }
    xhtml.endDocument();
  }

  private static int flags(DirectoryEntry root) throws IOException, TikaException {
    DocumentEntry header = stream(root, HEADER);
    byte[] bytes = new byte[0];
    if (header != null) {
      try (InputStream in = new DocumentInputStream(header)) {
        bytes = in.readNBytes(FLAGS + Integer.BYTES);
      }
    }
    if (bytes.length < FLAGS + Integer.BYTES
        || !new String(bytes, StandardCharsets.ISO_8859_1).startsWith(SIGNATURE)) {
      throw new TikaException("no header of a document of Hangul");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(FLAGS);
  }

  private static @Nullable DocumentEntry stream(DirectoryEntry storage, String name)
      throws IOException {
    return storage.hasEntry(name) && storage.getEntry(name) instanceof DocumentEntry stream
        ? stream
        : null;
  }

  private static List<DocumentEntry> sections(
      DirectoryEntry root, String storage, PartFaults faults) throws IOException {
    List<DocumentEntry> sections = new ArrayList<>();
    if (root.hasEntry(storage) && root.getEntry(storage) instanceof DirectoryEntry body) {
      for (Entry entry : body) {
        if (entry instanceof DocumentEntry section && number(section) >= 0) {
          sections.add(section);
        }
      }
    }
    if (sections.isEmpty()) {
      faults.add(new TikaException("no section in the document"));
    }
    sections.sort(Comparator.comparingInt(Hwp5Parser::number));
    return sections;
  }

  private static int number(Entry section) {
    Matcher matcher = SECTION.matcher(section.getName());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  private static InputStream section(DocumentEntry entry, boolean distribution, boolean compressed)
      throws IOException {
    if (!distribution) {
      return open(entry, compressed);
    }
    InputStream in = Hwp5Distribution.decrypted(new DocumentInputStream(entry));
    return compressed ? inflated(in, entry.getSize()) : in;
  }

  private static InputStream open(DocumentEntry entry, boolean compressed) throws IOException {
    InputStream in = new DocumentInputStream(entry);
    return compressed ? inflated(in, entry.getSize()) : in;
  }

  private static InputStream inflated(InputStream in, int packed) throws IOException {
    return GrowthLimit.on(new InflaterInputStream(in, new Inflater(true)), packed);
  }

  private static void summary(DirectoryEntry root, Metadata metadata) throws IOException {
    DocumentEntry summary = stream(root, SUMMARY);
    if (summary == null) {
      return;
    }
    try (InputStream in = new DocumentInputStream(summary)) {
      for (Property property : new PropertySet(in).getProperties()) {
        String name =
            switch ((int) property.getID()) {
              case 2 -> "title";
              case 3 -> "subject";
              case 4 -> "author";
              case 5 -> "keywords";
              case 6 -> "comments";
              case 8 -> "lastsaveby";
              case 12 -> "createddate";
              case 13 -> "modifieddate";
              case 20 -> "date";
              default -> "";
            };
        Object value = property.getValue();
        if (value instanceof Date date && date.toInstant().isAfter(Instant.EPOCH)) {
          HwpMetadata.put(metadata, name, date.toInstant().toString());
        } else if (value instanceof String string) {
          HwpMetadata.put(metadata, name, string);
        }
      }
    } catch (HPSFException | IOException | RuntimeException e) {
      // The text is there without it.
    }
  }

  private static void binaries(
      DirectoryEntry root,
      boolean compressed,
      Map<Integer, Integer> packing,
      XHTMLContentHandler xhtml,
      ParseContext context)
      throws IOException, SAXException {
    if (!(root.hasEntry(BINARIES) && root.getEntry(BINARIES) instanceof DirectoryEntry binaries)) {
      return;
    }
    EmbeddedDocuments inside = new EmbeddedDocuments(xhtml, context);
    for (Entry entry : binaries) {
      Matcher name = BINARY.matcher(entry.getName());
      if (!(entry instanceof DocumentEntry binary) || !name.matches()) {
        continue;
      }
      int packed = packing.getOrDefault(Integer.parseInt(name.group(1), 16), 0);
      boolean inflate = packed == ALWAYS_COMPRESSED || (compressed && packed != NEVER_COMPRESSED);
      inside.pass(entry.getName().toLowerCase(Locale.ROOT), () -> object(open(binary, inflate)));
    }
  }

  /** An object is a compound file with its length before it; anything else is as it is. */
  private static InputStream object(InputStream in) throws IOException {
    int length = Integer.BYTES + COMPOUND_FILE.length;
    byte[] beginning = in.readNBytes(length);
    PushbackInputStream all = new PushbackInputStream(in, length);
    boolean object =
        beginning.length == length
            && Arrays.equals(
                beginning, Integer.BYTES, length, COMPOUND_FILE, 0, COMPOUND_FILE.length);
    int start = object ? Integer.BYTES : 0;
    all.unread(beginning, start, beginning.length - start);
    return all;
  }
}
