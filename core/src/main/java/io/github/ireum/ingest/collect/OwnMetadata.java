// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import java.util.UUID;

/**
 * Names for what Ireum notes in the metadata of a document. A document writes there as well, any
 * name that it likes, but cannot know these: they are others in each process.
 */
final class OwnMetadata {

  private static final String PREFIX = "ireum:" + UUID.randomUUID() + ":";

  private OwnMetadata() {}

  static String name(String purpose) {
    return PREFIX + purpose;
  }
}
