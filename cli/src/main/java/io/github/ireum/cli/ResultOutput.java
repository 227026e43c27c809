// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where results go. It remembers what went wrong there, which a {@link java.io.PrintWriter} does
 * not say. A reader who leaves, as {@code head} does, has all that it wants: that is no fault.
 */
final class ResultOutput extends OutputStream {

  private static final Path STANDARD = Path.of("/proc/self/fd/1");
  private static final String READER_LEFT = "Broken pipe";

  private final OutputStream target;
  private final boolean pipe;
  private String fault = "";

  /**
   * Creates an output.
   *
   * @param pipe whether it is known that somebody reads it, who may leave
   */
  ResultOutput(OutputStream target, boolean pipe) {
    this.target = target;
    this.pipe = pipe;
  }

  /** Returns the standard output of the process. */
  static ResultOutput standard() {
    return new ResultOutput(new FileOutputStream(FileDescriptor.out), isPipe());
  }

  /** What the system says of a pipe without a reader is in the language of the user. */
  private static boolean isPipe() {
    try {
      String file = Files.readSymbolicLink(STANDARD).toString();
      return file.startsWith("pipe:") || file.startsWith("socket:");
    } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Returns what went wrong first, or nothing. */
  String fault() {
    return fault;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      target.write(bytes, offset, length);
    } catch (IOException e) {
      remember(e);
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      target.flush();
    } catch (IOException e) {
      remember(e);
      throw e;
    }
  }

  private void remember(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (fault.isEmpty() && !pipe && !message.contains(READER_LEFT)) {
      fault = message;
    }
  }
}
