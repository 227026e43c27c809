// SPDX-License-Identifier: Apache-2.0
/** Mailboxes of Outlook, as many of their mails as can be read. Implementation, not API. */
@NullMarked
package io.github.ireum.ingest.pst;

import org.jspecify.annotations.NullMarked;
