// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.testing;

/** Writes documents for Tika's MockParser, which does on command what broken documents do. */
public final class Mock {

  /** Fills the memory. */
  public static final String OUT_OF_MEMORY = "<oom/>";

  /** Ends the process. */
  public static final String EXIT = "<system_exit/>";

  /** Works for an hour, and cannot be interrupted. */
  public static final String LOOP =
      "<hang millis=\"3600000\" heavy=\"true\" pulse_millis=\"100\" interruptible=\"false\"/>";

  /** Sleeps for an hour. */
  public static final String SLEEP = "<hang millis=\"3600000\" heavy=\"false\"/>";

  /** Overflows the stack. */
  public static final String STACK_OVERFLOW =
      "<throw class=\"java.lang.StackOverflowError\">too deep</throw>";

  /** Fails as no parser should. */
  public static final String NULL_POINTER =
      "<throw class=\"java.lang.NullPointerException\">nothing there</throw>";

  /** Fails in the way parsers do. */
  public static final String BROKEN =
      "<throw class=\"org.apache.tika.exception.TikaException\">broken</throw>";

  /** Writes to the standard streams of the process, past those that Java gives out. */
  public static final String NOISE = "<print_out>noise</print_out><print_err>noise</print_err>";

  private Mock() {}

  /** Returns a paragraph. */
  public static String text(String text) {
    return "<write element=\"p\">" + text + "</write>";
  }

  /** Returns a document inside the document. */
  public static String embedded(String name, String... actions) {
    return "<embedded filename=\""
        + name
        + "\" content-type=\"application/mock+xml\">"
        + document(actions).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
        + "</embedded>";
  }

  /** Returns a document that does one thing after the other. */
  public static String document(String... actions) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><mock>"
        + String.join("", actions)
        + "</mock>";
  }
}
