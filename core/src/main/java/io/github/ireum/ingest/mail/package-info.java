// SPDX-License-Identifier: Apache-2.0
/** Mails, mailboxes, attachments in TNEF, contacts and calendars. Implementation, not API. */
@NullMarked
package io.github.ireum.ingest.mail;

import org.jspecify.annotations.NullMarked;
