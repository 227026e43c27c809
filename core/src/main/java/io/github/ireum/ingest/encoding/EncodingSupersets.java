// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encodings that programs write when they name a smaller one, as browsers take the names (<a
 * href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding Standard</a>). Each has all of
 * the smaller one: the 8,822 syllables that EUC-KR lacks, quotation marks in Latin-1.
 */
public final class EncodingSupersets {

  /** What Windows makes of EUC-KR: all syllables. */
  public static final Charset KOREAN = Charset.forName("x-windows-949");

  /** Latin-1 with quotation marks. */
  public static final Charset LATIN = Charset.forName("windows-1252");

  private static final Map<String, Charset> SUPERSETS =
      Map.ofEntries(
          Map.entry("euc-kr", KOREAN),
          Map.entry("x-ibm949", KOREAN),
          Map.entry("x-ibm949c", KOREAN),
          Map.entry("us-ascii", LATIN),
          Map.entry("iso-8859-1", LATIN),
          Map.entry("iso-8859-9", Charset.forName("windows-1254")),
          Map.entry("tis-620", Charset.forName("x-windows-874")),
          Map.entry("gb2312", Charset.forName("GB18030")),
          Map.entry("gbk", Charset.forName("GB18030")),
          Map.entry("big5", Charset.forName("x-windows-950")),
          Map.entry("shift_jis", Charset.forName("windows-31j")));

  private EncodingSupersets() {}

  /** Returns the encoding to decode with, where another one is named; null for null. */
  public static @Nullable Charset of(@Nullable Charset named) {
    return named == null
        ? null
        : SUPERSETS.getOrDefault(named.name().toLowerCase(Locale.ROOT), named);
  }
}
