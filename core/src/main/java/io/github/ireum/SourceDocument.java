// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as its source describes it. What the source does not say is null.
 *
 * @param id the id a collection gives the document, or else its path relative to what was indexed;
 *     unique within one source, not across sources
 * @param path absolute path of the file; a document inside another one follows after {@code !/}
 * @param title title from the metadata
 * @param author author or sender
 * @param date day of writing, sending or last change, in the time zone of the source
 * @param language detected language as ISO 639-1 code
 * @param mediaType media type such as {@code application/pdf}
 */
public record SourceDocument(
    String id,
    String path,
    @Nullable String title,
    @Nullable String author,
    @Nullable LocalDate date,
    @Nullable String language,
    @Nullable String mediaType) {}
