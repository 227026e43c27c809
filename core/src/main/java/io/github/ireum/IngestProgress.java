// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/**
 * How far an ingest run is.
 *
 * @param filesFound files found so far
 * @param bytesFound their bytes
 * @param allFound whether there are no more to be found
 * @param filesDone files that have ended in their outcome
 * @param bytesDone their bytes, and those of files that are being read as far as they are known to
 *     be read: mailboxes, collections, ZIP, tar and what else is read from its beginning
 * @param documents documents in these files, and in those that are being read as far as they are
 * @param failed documents among them that could not be read
 */
public record IngestProgress(
    long filesFound,
    long bytesFound,
    boolean allFound,
    long filesDone,
    long bytesDone,
    long documents,
    long failed) {}
