// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.util.regex.Pattern;

/**
 * Tells headers of mails from lines of a text that have a colon, by the names that a mail may begin
 * with (RFC 5322, and what programs put before).
 */
final class HeaderNames {

  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(?:from|to|cc|bcc|sender|subject|date|reply-to|message-id|mime-version|received"
              + "|return-path|delivered-to|envelope-to|in-reply-to|references|user-agent|status"
              + "|dkim-signature|domainkey-signature|authentication-results|importance|priority"
              + "|precedence|errors-to|organization|newsgroups|path|lines|xref|delivery-date"
              + "|(?:content|resent|list|arc|thread|x)-[\\w-]{1,60})[ \\t]{0,8}:");

  private HeaderNames() {}

  /** Returns whether lines begin with such a header. */
  static boolean begin(String lines) {
    return NAME.matcher(lines).lookingAt();
  }
}
