// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.microsoft.pst.PSTMailItemParser;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a mail as its reader sees them, who wrote it to whom and about what, a line each.
 *
 * @param text the lines; empty if the mail says nothing of it
 * @param leftOut how many people there was no room for
 */
public record MailHeaders(String text, int leftOut) {

  /** Of each list of people, in UTF-16 units: some 500. */
  static final int MAX_PEOPLE = 20_000;

  private static final MailHeaders NONE = new MailHeaders("", 0);
  private static final String OUTLOOK = "application/vnd.ms-outlook";

  /** A list of recipients, and where the parsers leave it: of Internet mail, then of Outlook's. */
  private record Recipients(String label, String internet, Property name, Property address) {}

  private static final List<Recipients> RECIPIENTS =
      List.of(
          new Recipients(
              "To", Metadata.MESSAGE_TO, Message.MESSAGE_TO_DISPLAY_NAME, Message.MESSAGE_TO_EMAIL),
          new Recipients(
              "Cc", Metadata.MESSAGE_CC, Message.MESSAGE_CC_DISPLAY_NAME, Message.MESSAGE_CC_EMAIL),
          new Recipients(
              "Bcc",
              Metadata.MESSAGE_BCC,
              Message.MESSAGE_BCC_DISPLAY_NAME,
              Message.MESSAGE_BCC_EMAIL));

  /** Returns the headers of a document; nothing if it is no mail. */
  public static MailHeaders of(Metadata metadata) {
    MediaType type = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
    if (type == null || !isMail(type)) {
      return NONE;
    }
    boolean internet = type.getType().equals("message");
    List<String> lines = new ArrayList<>();
    int leftOut =
        add(
            lines,
            "From",
            internet
                ? metadata.getValues(Metadata.MESSAGE_FROM)
                : people(metadata, Message.MESSAGE_FROM_NAME, Message.MESSAGE_FROM_EMAIL));
    for (Recipients list : RECIPIENTS) {
      leftOut +=
          add(
              lines,
              list.label(),
              internet
                  ? metadata.getValues(list.internet())
                  : people(metadata, list.name(), list.address()));
    }
    String subject = subject(metadata);
    if (!subject.isEmpty()) {
      lines.add("Subject: " + subject);
    }
    return new MailHeaders(String.join("\n", lines), leftOut);
  }

  /**
   * Returns what a mail is about, as its sender wrote it, in one line; empty if it does not say.
   * The subject of the metadata may be that of the whole thread.
   */
  public static String subject(Metadata metadata) {
    String title = line(metadata.get(TikaCoreProperties.TITLE));
    return title.isEmpty() ? line(metadata.get(TikaCoreProperties.SUBJECT)) : title;
  }

  private static boolean isMail(MediaType type) {
    String name = type.getBaseType().toString();
    return type.getType().equals("message")
        || name.equals(OUTLOOK)
        || name.equals(PSTMailItemParser.PST_MAIL_ITEM_STRING);
  }

  /** Returns names with addresses, which are two lists of the same order. */
  private static String[] people(Metadata metadata, Property name, Property address) {
    String[] names = metadata.getValues(name);
    String[] addresses = metadata.getValues(address);
    String[] people = new String[Math.max(names.length, addresses.length)];
    for (int i = 0; i < people.length; i++) {
      people[i] =
          person(
              i < names.length ? line(names[i]) : "",
              i < addresses.length ? line(addresses[i]) : "");
    }
    return people;
  }

  private static String person(String quoted, String address) {
    String name = quoted.replaceFirst("^(['\"])(.*)\\1$", "$2");
    // Exchange has the places of its directory for addresses.
    if (address.indexOf('@') < 0 || address.equalsIgnoreCase(name)) {
      return name;
    }
    return name.isEmpty() ? address : name + " <" + address + ">";
  }

  /** Adds a line for some people, each once, and returns how many there was no room for. */
  private static int add(List<String> lines, String label, String[] people) {
    Set<String> different = new LinkedHashSet<>();
    for (String person : people) {
      different.add(line(person));
    }
    different.remove("");
    if (different.isEmpty()) {
      return 0;
    }
    StringBuilder line = new StringBuilder(label).append(": ");
    int added = 0;
    for (String person : different) {
      if (line.length() + person.length() > MAX_PEOPLE) {
        break;
      }
      line.append(added++ == 0 ? "" : "; ").append(person);
    }
    if (added > 0) {
      lines.add(line.toString());
    }
    return different.size() - added;
  }

  private static String line(@Nullable String value) {
    return value == null ? "" : value.replaceAll("\\s+", " ").strip();
  }
}
