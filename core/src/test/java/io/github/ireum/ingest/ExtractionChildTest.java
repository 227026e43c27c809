// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.ingest.ChildCommand.Compilation;
import io.github.ireum.testing.TestFiles;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child whose parent is not as it should be. */
final class ExtractionChildTest {

  @TempDir private Path folder;

  private static int end(Process child) throws InterruptedException {
    try {
      assertTrue(child.waitFor(60, TimeUnit.SECONDS));
      return child.exitValue();
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void main_withoutAFolderOfItsParent_deletesNothing() throws IOException, InterruptedException {
    Path file = TestFiles.write(folder.resolve("tmp/of-somebody-else.txt"), "a");
    Process child =
        new ProcessBuilder(
                ChildCommand.java().toString(),
                "-Djava.io.tmpdir=" + file.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                ExtractionChild.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    child.getOutputStream().close();
    end(child);
    assertTrue(Files.exists(file));
  }

  @Test
  void readRequests_whatIsNoRequest_endsTheChild() throws IOException, InterruptedException {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    ExtractionSettings settings = ExtractionSettings.defaults();
    Process child =
        ChildCommand.builder(
                settings,
                Compilation.LIGHT,
                temporary,
                ChildCommand.writeArguments(folder.resolve("java.args")))
            .redirectError(folder.resolve("said.txt").toFile())
            .start();
    DataOutputStream out = new DataOutputStream(child.getOutputStream());
    ExtractionWire.writeSettings(out, settings);
    out.flush();
    assertEquals(ExtractionWire.READY, child.getInputStream().read());
    ExtractionWire.writeString(out, "no URI of a file");
    out.flush();
    assertNotEquals(0, end(child));
  }
}
