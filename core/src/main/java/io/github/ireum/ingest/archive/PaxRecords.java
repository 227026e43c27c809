// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an archive of POSIX.1-2001 (pax) says of a file before it: records of a length, a key and a
 * value in UTF-8. Those that say where it is, when it changed and how it is packed are kept if they
 * can be believed. Immutable.
 */
final class PaxRecords {

  private static final String PATH = "path";
  private static final String SIZE = "size";
  private static final String HOLES = "GNU.sparse.";
  private static final String NAME_WITH_HOLES = "GNU.sparse.name";

  private static final Pattern SECONDS = Pattern.compile("-?\\d{1,11}(\\.\\d{0,30})?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** What is larger, libraries do not read as a file with holes. */
  private static final Pattern SIZE_WITH_HOLES = Pattern.compile("1?\\d{1,9}");

  private static final Pattern MAP =
      Pattern.compile("\\d{1,18},\\d{1,18}(?:,\\d{1,18},\\d{1,18})*+");

  private record Item(String key, String value) {}

  private final List<Item> items;

  private PaxRecords(List<Item> items) {
    this.items = items;
  }

  /** Reads records, up to the first that is none. */
  static PaxRecords of(byte[] records) {
    List<Item> items = new ArrayList<>();
    int end = 0;
    for (int start = 0; start < records.length; start = end) {
      int length = length(records, start);
      end = start + length;
      if (length == 0 || end > records.length || records[end - 1] != '\n') {
        break;
      }
      String record = new String(records, start, length - 1, StandardCharsets.UTF_8);
      int value = record.indexOf('=');
      if (value < 0) {
        break;
      }
      items.add(
          new Item(record.substring(record.indexOf(' ') + 1, value), record.substring(value + 1)));
    }
    return new PaxRecords(isReadableWithHoles(items) ? items : withoutHoles(items));
  }

  /** Returns how long a record says it is, 0 if it does not. */
  private static int length(byte[] records, int start) {
    int length = 0;
    for (int i = start; i < records.length && length <= records.length; i++) {
      if (records[i] == ' ') {
        return length;
      }
      if (records[i] < '0' || records[i] > '9') {
        return 0;
      }
      length = length * 10 + records[i] - '0';
    }
    return 0;
  }

  private static boolean isReadableWithHoles(List<Item> items) {
    return items.stream()
        .filter(item -> item.key().startsWith(HOLES))
        .allMatch(
            item ->
                switch (item.key()) {
                  case NAME_WITH_HOLES -> true;
                  case "GNU.sparse.map" -> MAP.matcher(item.value()).matches();
                  case "GNU.sparse.size", "GNU.sparse.realsize" ->
                      SIZE_WITH_HOLES.matcher(item.value()).matches();
                  default -> NUMBER.matcher(item.value()).matches();
                });
  }

  private static List<Item> withoutHoles(List<Item> items) {
    List<Item> plain = new ArrayList<>();
    for (Item item : items) {
      if (item.key().equals(NAME_WITH_HOLES)) {
        plain.add(new Item(PATH, item.value()));
      } else if (!item.key().startsWith(HOLES)) {
        plain.add(item);
      }
    }
    return plain;
  }

  /** Whether they say the name of the file. */
  boolean hasName() {
    return items.stream()
        .filter(PaxRecords::isKept)
        .anyMatch(item -> item.key().equals(PATH) || item.key().equals(NAME_WITH_HOLES));
  }

  /** Returns the bytes of the file, less than zero if they do not say so. */
  long size() {
    return items.stream()
        .filter(item -> item.key().equals(SIZE) && isKept(item))
        .mapToLong(item -> Long.parseLong(item.value()))
        .reduce(-1, (one, other) -> other);
  }

  /** Returns those that are kept, as they stand in an archive; nothing if there are none. */
  byte[] kept() {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    items.stream().filter(PaxRecords::isKept).forEach(item -> records.writeBytes(written(item)));
    return records.toByteArray();
  }

  private static boolean isKept(Item item) {
    return switch (item.key()) {
      case PATH -> !item.value().isEmpty();
      case "mtime" -> SECONDS.matcher(item.value()).matches();
      case SIZE, "SCHILY.realsize" -> NUMBER.matcher(item.value()).matches();
      case "SCHILY.filetype" -> true;
      default -> item.key().startsWith(HOLES);
    };
  }

  /** The length counts its own digits. */
  private static byte[] written(Item item) {
    byte[] rest = (" " + item.key() + "=" + item.value() + "\n").getBytes(StandardCharsets.UTF_8);
    int length = rest.length;
    while (length != rest.length + String.valueOf(length).length()) {
      length = rest.length + String.valueOf(length).length();
    }
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(String.valueOf(length).getBytes(StandardCharsets.US_ASCII));
    record.writeBytes(rest);
    return record.toByteArray();
  }
}
