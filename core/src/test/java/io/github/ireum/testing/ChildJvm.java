// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class of the tests in a JVM of its own, which a test may kill. */
public final class ChildJvm {

  private ChildJvm() {}

  /**
   * Starts a JVM with the class path of the tests.
   *
   * @param megabytes its heap
   * @param output takes what it writes
   */
  public static Process start(Class<?> main, int megabytes, Path output, String... arguments)
      throws IOException {
    return startIn(List.of(), main, megabytes, output, arguments);
  }

  /**
   * Starts a JVM under a limit of the shell.
   *
   * @param limit what the shell is to limit, such as {@code -n 100}
   */
  public static Process startWithin(
      String limit, Class<?> main, int megabytes, Path output, String... arguments)
      throws IOException {
    List<String> shell = List.of("sh", "-c", "ulimit " + limit + " && exec \"$@\"", "sh");
    return startIn(shell, main, megabytes, output, arguments);
  }

  /**
   * Starts a JVM by another command.
   *
   * @param shell what comes before the command of the JVM
   */
  public static Process startIn(
      List<String> shell, Class<?> main, int megabytes, Path output, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(shell);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + megabytes + "m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
        .start();
  }
}
