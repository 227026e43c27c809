// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import io.github.ireum.ingest.mail.MailDates;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/** The headers of a mail of Outlook as metadata, under the names that Tika's parser gives them. */
final class PstFields {

  /** A list of recipients: where names and addresses go, by its number in MAPI. */
  private record Recipients(Property name, Property address) {}

  private static final Map<Integer, Recipients> RECIPIENTS =
      Map.of(
          1, new Recipients(Message.MESSAGE_TO_DISPLAY_NAME, Message.MESSAGE_TO_EMAIL),
          2, new Recipients(Message.MESSAGE_CC_DISPLAY_NAME, Message.MESSAGE_CC_EMAIL),
          3, new Recipients(Message.MESSAGE_BCC_DISPLAY_NAME, Message.MESSAGE_BCC_EMAIL));

  private PstFields() {}

  /** Adds what a mail says of itself. */
  static void add(PSTMessage mail, Metadata metadata) {
    metadata.set(TikaCoreProperties.TITLE, mail.getSubject());
    metadata.set(TikaCoreProperties.SUBJECT, mail.getSubject());
    metadata.set(TikaCoreProperties.CREATOR, mail.getSenderName());
    metadata.set(Message.MESSAGE_FROM_NAME, mail.getSenderName());
    metadata.set(Message.MESSAGE_FROM_EMAIL, mail.getSenderEmailAddress());
    Date sent = date(mail);
    if (sent != null) {
      LocalDate day = MailDates.dayOf(mail.getTransportMessageHeaders(), sent);
      metadata.set(TikaCoreProperties.CREATED, day.toString());
    }
    if (!addRecipients(mail, metadata)) {
      add(Message.MESSAGE_TO_DISPLAY_NAME, mail.getDisplayTo(), metadata);
      add(Message.MESSAGE_CC_DISPLAY_NAME, mail.getDisplayCC(), metadata);
      add(Message.MESSAGE_BCC_DISPLAY_NAME, mail.getDisplayBCC(), metadata);
    }
  }

  /** When it was sent; the mailbox may be younger, to which it has come from another one. */
  private static @Nullable Date date(PSTMessage mail) {
    Date sent = mail.getClientSubmitTime();
    if (sent == null) {
      sent = mail.getMessageDeliveryTime();
    }
    return sent == null ? mail.getCreationTime() : sent;
  }

  /** Returns whether there were some to add. */
  private static boolean addRecipients(PSTMessage mail, Metadata metadata) {
    boolean added = false;
    try {
      int count = mail.getNumberOfRecipients();
      for (int i = 0; i < count; i++) {
        PSTRecipient recipient = mail.getRecipient(i);
        Recipients list =
            recipient == null ? null : RECIPIENTS.get(recipient.getRecipientType() & 0xF);
        if (list != null) {
          metadata.add(list.name(), recipient.getDisplayName());
          metadata.add(list.address(), recipient.getEmailAddress());
          added = true;
        }
      }
    } catch (PSTException | IOException | RuntimeException e) {
      // Those that the mail names in one line are used, if none was read.
    }
    return added;
  }

  private static void add(Property list, String people, Metadata metadata) {
    for (String person : people.split(";", -1)) {
      if (!person.isBlank()) {
        metadata.add(list, person.strip());
      }
    }
  }
}
