// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.util.Date;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.UnstructuredFieldImpl;
import org.apache.james.mime4j.stream.Field;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.mailcommons.MailDateParser;

/** The headers of a mail as metadata, under the names that Tika's parser of mails gives them. */
final class MailFields {

  private MailFields() {}

  /** Adds what a header says; nothing if it is none that is of use, or cannot be understood. */
  static void add(Field field, Metadata metadata) {
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "from" -> {
        add(field, Metadata.MESSAGE_FROM, metadata);
        for (String author : metadata.getValues(Metadata.MESSAGE_FROM)) {
          metadata.add(TikaCoreProperties.CREATOR, author);
        }
      }
      case "to" -> add(field, Metadata.MESSAGE_TO, metadata);
      case "cc" -> add(field, Metadata.MESSAGE_CC, metadata);
      case "bcc" -> add(field, Metadata.MESSAGE_BCC, metadata);
      case "subject" -> {
        String subject = UnstructuredFieldImpl.PARSER.parse(field, DecodeMonitor.SILENT).getValue();
        metadata.set(TikaCoreProperties.TITLE, subject);
        metadata.set(TikaCoreProperties.SUBJECT, subject);
      }
      case "date" -> {
        Date date = MailDateParser.parseDateLenient(field.getBody());
        if (date != null) {
          metadata.set(TikaCoreProperties.CREATED, MailDates.day(field.getBody(), date).toString());
        }
      }
      default -> {}
    }
  }

  private static void add(Field people, String name, Metadata metadata) {
    MailAddresses.of(people.getBody()).forEach(person -> metadata.add(name, person));
  }
}
