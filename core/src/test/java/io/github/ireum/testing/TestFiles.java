// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files for a test. */
public final class TestFiles {

  private TestFiles() {}

  /** Writes a file in UTF-8 and the folders above it. */
  public static Path write(Path file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file and the folders above it. */
  public static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a file and gives it another time than it had. */
  public static Path change(Path file, String text) {
    try {
      FileTime before = Files.getLastModifiedTime(file);
      write(file, text);
      Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 5_000));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a zip file; names and texts of its entries alternate. */
  public static Path zip(Path file, String... namesAndTexts) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a pipe that nobody writes to. */
  public static Path pipe(Path file) {
    try {
      Process made = new ProcessBuilder("mkfifo", file.toString()).start();
      if (made.waitFor() != 0) {
        throw new IllegalStateException("no pipe at " + file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Reads a file in UTF-8. */
  public static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
