// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.crypto.TSDParser;
import org.apache.tika.parser.http.HttpParser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.pst.OutlookPSTParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.pkg.RarParser;
import org.apache.tika.parser.warc.WARCParser;
import org.jspecify.annotations.Nullable;

/**
 * Formats that hold documents and have no text themselves: archives, mailboxes, web archives,
 * envelopes. What a parser makes of them are the names of what is inside.
 */
final class ContainerTypes {

  private static final Set<MediaType> TYPES =
      Stream.concat(
              Stream.<Parser>of(
                      new PackageParser(),
                      new RarParser(),
                      new CompressorParser(),
                      new MboxParser(),
                      new OutlookPSTParser(),
                      new WARCParser(),
                      new HttpParser(),
                      new TSDParser())
                  .flatMap(parser -> parser.getSupportedTypes(new ParseContext()).stream()),
              // What GNU tar writes, which Tika tells from other tar.
              Stream.of(MediaType.application("x-gtar")))
          .collect(Collectors.toUnmodifiableSet());

  private ContainerTypes() {}

  /** Returns whether a media type is that of a container; null is not. */
  static boolean contains(@Nullable String mediaType) {
    MediaType type = MediaType.parse(mediaType);
    return type != null && TYPES.contains(type.getBaseType());
  }
}
