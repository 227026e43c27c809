// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import com.google.common.base.Utf8;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of a text. Bytes that are UTF-8 or Korean are taken for it whatever the text
 * says of itself, as pages and mails are often kept in another encoding than they name. The rest is
 * left to Tika, whose detectors want more Korean text than a mail, a caption or the name of a file
 * has. Thread-safe.
 */
public final class TextEncodingDetector implements EncodingDetector {

  private static final long serialVersionUID = 1;

  private static final int BUFFER = 1 << 13;

  /** That a text is Korean, in bits: two of its most frequent syllables. */
  private static final double ENOUGH = 6;

  private static final int DIFFERENT = 2;

  private static final int LEAD_IN_UTF_8 = 0xC0;

  /** Bits of a character of which all have as many: what reads so well is not looked at again. */
  private static final double PLAIN = 1.5;

  /** What DOS had. Letters of DOS in Europe, with those after them, are syllables in it as well. */
  private static final Charset JOHAB = Charset.forName("x-Johab");

  private static final int DIFFERENT_IN_JOHAB = 4;

  private static final Charset MAC_CYRILLIC = Charset.forName("x-MacCyrillic");
  private static final Charset WINDOWS_CYRILLIC = Charset.forName("windows-1251");

  /** The one has lines of tables where the other has the letters of Ukrainian. */
  private static final Charset KOI8_RUSSIAN = Charset.forName("KOI8-R");

  private static final Charset KOI8_UKRAINIAN = Charset.forName("KOI8-U");

  private static final EncodingDetector DECLARED_OR_GUESSED = new DefaultEncodingDetector();
  private static final EncodingDetector DECLARED = new HtmlEncodingDetector();
  private static final EncodingDetector GUESSED =
      new DefaultEncodingDetector(
          new ServiceLoader(TextEncodingDetector.class.getClassLoader()),
          List.of(HtmlEncodingDetector.class));

  @Override
  public @Nullable Charset detect(@Nullable InputStream input, Metadata metadata)
      throws IOException {
    if (input == null) {
      return null;
    }
    TextSample sample = TextSample.of(input);
    Charset charset = detect(sample.bytes(), metadata);
    // Whatever stands behind so much of ASCII, it is likelier to be UTF-8.
    return sample.open() && EncodingSupersets.LATIN.equals(charset)
        ? StandardCharsets.UTF_8
        : charset;
  }

  private static @Nullable Charset detect(byte[] bytes, Metadata metadata) throws IOException {
    Charset unmistakable = unmistakable(bytes);
    if (unmistakable != null) {
      return unmistakable;
    }
    Charset declared = DeclaredEncoding.of(metadata);
    boolean byDefault = declared != null && DeclaredEncoding.isDefault(declared);
    if (declared != null
        && !byDefault
        && DeclaredEncoding.isPlausible(decoded(bytes, declared), declared)) {
      return declared;
    }
    // Tika's detectors believe a declaration where there is little else than ASCII.
    Metadata nothing = new Metadata();
    Charset charset = DECLARED_OR_GUESSED.detect(new ByteArrayInputStream(bytes), nothing);
    if (StandardCharsets.UTF_8.equals(charset) && !isMostlyUtf8(bytes)) {
      charset = GUESSED.detect(new ByteArrayInputStream(bytes), nothing);
    }
    Charset likelier =
        DECLARED.detect(new ByteArrayInputStream(bytes), nothing) == null
            ? likelier(bytes, charset)
            : null;
    if (likelier != null && !(byDefault && isNoneOfMail(likelier))) {
      return likelier;
    }
    if (byDefault && isNoneOfMail(charset)) {
      return EncodingSupersets.LATIN;
    }
    return MAC_CYRILLIC.equals(charset) && isOfWindows(bytes)
        ? WINDOWS_CYRILLIC
        : EncodingSupersets.of(charset);
  }

  /** Returns what is likelier than a guess of Tika's detectors, or null. */
  private static @Nullable Charset likelier(byte[] bytes, @Nullable Charset guessed) {
    Charset known = EncodingSupersets.of(guessed);
    Charset latin = LatinEncoding.of(bytes, known);
    if (latin != null) {
      return latin;
    }
    if (KOI8_RUSSIAN.equals(guessed)) {
      return KOI8_UKRAINIAN;
    }
    return EncodingSupersets.LATIN.equals(known) ? CentralEuropeanEncoding.of(bytes) : null;
  }

  /** What is guessed for a few letters with accents, of the encodings of other systems. */
  private static boolean isNoneOfMail(@Nullable Charset charset) {
    return charset == null
        || charset.name().startsWith("IBM")
        || charset.name().startsWith("x-IBM")
        || charset.name().startsWith("x-Mac");
  }

  /**
   * Returns the beginning of a stream, which stays where it is. A stream that fails has it up to
   * there; who reads on meets the fault again.
   */
  public static byte[] look(InputStream input, int most) throws IOException {
    ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    byte[] buffer = new byte[Math.min(most, BUFFER)];
    input.mark(most);
    try {
      int read = 0;
      while (read >= 0 && beginning.size() < most) {
        read = input.read(buffer, 0, Math.min(buffer.length, most - beginning.size()));
        beginning.write(buffer, 0, Math.max(0, read));
      }
    } catch (IOException e) {
      if (beginning.size() == 0) {
        throw e;
      }
    } finally {
      input.reset();
    }
    return beginning.toByteArray();
  }

  /**
   * Returns the encoding of a text by its beginning, if the bytes say it: UTF-8 with more than
   * ASCII, UTF-16 without a mark, Korean. Null if they do not, or if there is a mark that says it.
   */
  public static @Nullable Charset unmistakable(byte[] bytes) {
    Charset utf16 = UnmarkedUtf16.of(bytes);
    if (utf16 != null) {
      return utf16;
    }
    if (Iso2022Korean.is(bytes)) {
      return Iso2022Korean.CHARSET;
    }
    if (isAscii(bytes) || isMarked(bytes)) {
      return null;
    }
    return isUtf8(bytes) ? StandardCharsets.UTF_8 : korean(bytes);
  }

  private static @Nullable Charset korean(byte[] bytes) {
    CharBuffer text = decoded(bytes, EncodingSupersets.KOREAN);
    KoreanEvidence windows = KoreanEvidence.of(text);
    if (windows.bits() < Readability.beyondAscii(text) * PLAIN) {
      KoreanEvidence johab = KoreanEvidence.of(decoded(bytes, JOHAB));
      if (johab.bits() > windows.bits()) {
        return johab.bits() >= ENOUGH && johab.different() >= DIFFERENT_IN_JOHAB ? JOHAB : null;
      }
    }
    return windows.bits() >= ENOUGH && windows.different() >= DIFFERENT
        ? EncodingSupersets.KOREAN
        : null;
  }

  /** Decodes all but half a character at the end. */
  public static CharBuffer decoded(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer text = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
    decoder.decode(ByteBuffer.wrap(bytes), text, false);
    return text.flip();
  }

  /** Windows and Macintosh have the small letters of Russian in the same places, but one. */
  private static boolean isOfWindows(byte[] bytes) {
    int capitalsOfWindows = 0;
    int capitalsOfMacintosh = 0;
    for (byte b : bytes) {
      int c = b & 0xFF;
      capitalsOfMacintosh += c >= 0x80 && c < 0xA0 ? 1 : 0;
      capitalsOfWindows += c >= 0xC0 && c < 0xE0 ? 1 : 0;
    }
    return capitalsOfWindows > capitalsOfMacintosh;
  }

  /** Of bytes that are not all ASCII. */
  private static boolean isUtf8(byte[] bytes) {
    if (Utf8.isWellFormed(bytes)) {
      return true;
    }
    // The last letter of a word in another encoding looks like half a character.
    int end = wholeCharacters(bytes);
    return Utf8.isWellFormed(bytes, 0, end) && !isAscii(Arrays.copyOf(bytes, end));
  }

  /** Returns where a character of UTF-8 begins that the end of the bytes may cut. */
  private static int wholeCharacters(byte[] bytes) {
    for (int i = bytes.length - 1; i >= Math.max(0, bytes.length - 3) && bytes[i] < 0; i--) {
      if ((bytes[i] & LEAD_IN_UTF_8) == LEAD_IN_UTF_8) {
        return i;
      }
    }
    return bytes.length;
  }

  static boolean isMostlyUtf8(byte[] bytes) {
    CharBuffer text = decoded(bytes, StandardCharsets.UTF_8);
    return malformed(text) * 5 <= beyondAscii(text);
  }

  private static long beyondAscii(CharBuffer text) {
    return text.chars().filter(c -> c > 0x7F).count();
  }

  private static long malformed(CharBuffer text) {
    return text.chars().filter(c -> c == '\uFFFD').count();
  }

  /** Returns whether bytes are those of ASCII. */
  public static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether bytes begin with the mark of UTF-16; that of UTF-8 is as good as its bytes. */
  public static boolean isMarked(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }
}
