// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/**
 * What went wrong with a document.
 *
 * @param reason the kind of problem
 * @param detail what the file system or the parser said, for a person to read
 */
public record DocumentProblem(FailureReason reason, String detail) {}
