// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/**
 * A document and what became of it.
 *
 * @param id id of the document, see {@link SourceDocument#id()}
 * @param path path of the document, see {@link SourceDocument#path()}
 * @param outcome what became of it
 */
public record DocumentReport(String id, String path, DocumentOutcome outcome) {}
