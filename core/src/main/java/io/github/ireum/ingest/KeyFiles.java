// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Tells keys and signatures, which have nothing to be found, from what their names say they are:
 * messages that are encrypted, and presentations of Keynote. Packets of OpenPGP are those of RFC
 * 9580.
 */
final class KeyFiles {

  private static final MediaType ENCRYPTED = MediaType.application("pgp-encrypted");
  private static final MediaType SIGNATURE = MediaType.application("pgp-signature");
  private static final MediaType KEYNOTE = MediaType.application("vnd.apple.keynote");
  private static final MediaType KEYS = MediaType.application("pgp-keys");

  /** As GnuPG keeps them one by one. */
  private static final Pattern PRIVATE = Pattern.compile("\\(\\d+:(\\w+-)?private-key");

  private static final String TRUST = "\1gpg";

  private static final int PACKET = 0x80;
  private static final int NEW_PACKET = 0x40;
  private static final int SIGNATURE_PACKET = 2;
  private static final int SECRET_KEY_PACKET = 5;
  private static final int PUBLIC_KEY_PACKET = 6;

  private KeyFiles() {}

  /** Whether names of a type are those of keys as well. */
  static boolean mayBe(MediaType type) {
    return isOpenPgp(type) || type.equals(KEYNOTE);
  }

  private static boolean isOpenPgp(MediaType type) {
    return type.equals(ENCRYPTED) || type.equals(SIGNATURE);
  }

  /**
   * Returns what a file is, or null if nothing speaks against its type.
   *
   * @param type by its name
   */
  static @Nullable MediaType of(byte[] beginning, MediaType type) {
    String start = new String(beginning, StandardCharsets.ISO_8859_1);
    if (PRIVATE.matcher(start).lookingAt() || start.startsWith(TRUST)) {
      return KEYS;
    }
    return isOpenPgp(type) && beginning.length > 0 ? packet(beginning[0] & 0xFF) : null;
  }

  private static @Nullable MediaType packet(int first) {
    if ((first & PACKET) == 0) {
      return null;
    }
    int kind = (first & NEW_PACKET) == 0 ? (first & 0x3C) >> 2 : first & 0x3F;
    return switch (kind) {
      case SIGNATURE_PACKET -> SIGNATURE;
      case SECRET_KEY_PACKET, PUBLIC_KEY_PACKET -> KEYS;
      default -> null;
    };
  }
}
