// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

/**
 * What the index knows of a file, to tell whether the file has changed.
 *
 * @param key what identifies the file
 * @param size bytes
 * @param modified time of the last change in milliseconds since the epoch
 * @param sha256 SHA-256 of the bytes, in hexadecimal; empty if they could not be read
 * @param documents how many documents came from the file, itself included
 */
public record FileState(String key, long size, long modified, String sha256, long documents) {}
