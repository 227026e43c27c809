// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.AddressListField;
import org.apache.james.mime4j.dom.field.MailboxListField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.dom.field.UnstructuredField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.mailcommons.MailDateParser;

/** The headers of a mail as metadata, under the names that Tika's parser of mails gives them. */
final class MailFields {

  private MailFields() {}

  /** Adds what a header says; nothing if it is none that is of use, or cannot be understood. */
  static void add(Field field, Metadata metadata) {
    ParsedField parsed;
    try {
      parsed = LenientFieldParser.getParser().parse(field, DecodeMonitor.SILENT);
    } catch (RuntimeException e) {
      return;
    }
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "from" -> {
        add(parsed, Metadata.MESSAGE_FROM, metadata);
        for (String author : metadata.getValues(Metadata.MESSAGE_FROM)) {
          metadata.add(TikaCoreProperties.CREATOR, author);
        }
      }
      case "to" -> add(parsed, Metadata.MESSAGE_TO, metadata);
      case "cc" -> add(parsed, Metadata.MESSAGE_CC, metadata);
      case "bcc" -> add(parsed, Metadata.MESSAGE_BCC, metadata);
      case "subject" -> {
        if (parsed instanceof UnstructuredField subject) {
          metadata.set(TikaCoreProperties.TITLE, subject.getValue());
          metadata.set(TikaCoreProperties.SUBJECT, subject.getValue());
        }
      }
      case "date" -> {
        Date date = MailDateParser.parseDateLenient(field.getBody());
        if (date != null) {
          metadata.set(TikaCoreProperties.CREATED, date);
        }
      }
      default -> {}
    }
  }

  private static void add(ParsedField people, String name, Metadata metadata) {
    List<? extends Address> addresses = List.of();
    if (people instanceof MailboxListField list && list.getMailboxList() != null) {
      addresses = list.getMailboxList();
    } else if (people instanceof AddressListField list && list.getAddressList() != null) {
      addresses = list.getAddressList();
    }
    if (people.isValidField() && !addresses.isEmpty()) {
      addresses.forEach(address -> metadata.add(name, text(address)));
    } else {
      for (String part : people.getBody().split(",", -1)) {
        String person = DecoderUtil.decodeEncodedWords(part, DecodeMonitor.SILENT).strip();
        if (!person.isEmpty()) {
          metadata.add(name, person);
        }
      }
    }
  }

  private static String text(Address address) {
    if (!(address instanceof Mailbox mailbox)) {
      return address.toString();
    }
    String name = mailbox.getName();
    return name == null || name.isEmpty()
        ? mailbox.getAddress()
        : DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT)
            + " <"
            + mailbox.getAddress()
            + ">";
  }
}
