// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static io.github.ireum.testing.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ireum.DocumentOutcome;
import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.SkipReason;
import io.github.ireum.SourceNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceWalkerTest {

  @TempDir private Path folder;
  private Path root = Path.of("");
  private final Map<String, SourceFile> files = new TreeMap<>();
  private final Map<String, DocumentOutcome> leftOut = new TreeMap<>();
  private final Map<String, Path> leftOutPaths = new TreeMap<>();

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
  }

  private void walk(Path source) {
    walk(source, root.resolve("own.index")::equals);
  }

  private void walk(Path source, Predicate<Path> excluded) {
    SourceWalker.walk(
        source,
        excluded,
        new SourceWalker.Visitor() {
          @Override
          public void file(SourceFile file) {
            files.put(file.id(), file);
          }

          @Override
          public void leftOut(Path path, String id, DocumentOutcome outcome) {
            leftOut.put(id, outcome);
            leftOutPaths.put(id, path);
          }
        });
  }

  private SourceFile found(String id) {
    return Objects.requireNonNull(files.get(id), id);
  }

  @Test
  void walk_folder_idsAreRelativeWithSlashes() {
    write(root.resolve("a.txt"), "a");
    write(root.resolve("b/c/d.txt"), "d");
    walk(root);
    assertEquals(Set.of("a.txt", "b/c/d.txt"), files.keySet());
    assertEquals(root.resolve("b/c/d.txt").toString(), found("b/c/d.txt").key());
    assertEquals(Map.of(), leftOut);
  }

  @Test
  void walk_excludedFolder_isPassedOver() {
    write(root.resolve("a.txt"), "a");
    write(root.resolve("own.index/segments_1"), "s");
    walk(root);
    assertEquals(Set.of("a.txt"), files.keySet());
    assertEquals(Map.of(), leftOut);
  }

  @Test
  void walk_file_hasSizeAndTime() throws IOException {
    Path file = write(root.resolve("a.txt"), "기차");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_528_761_600_000L));
    walk(file);
    assertEquals(Map.of("a.txt", new SourceFile(file, "a.txt", 6, 1_528_761_600_000L)), files);
  }

  @Test
  void walk_pathWithDots_isNormalised() {
    Path file = write(root.resolve("a.txt"), "a");
    walk(root.resolve("../root/./a.txt"));
    assertEquals(file, found("a.txt").path());
  }

  @Test
  void walk_parentOfALink_isTheOneOfWhatItLeadsTo() throws IOException {
    Path file = write(folder.resolve("elsewhere/b.txt"), "b");
    Files.createDirectory(folder.resolve("elsewhere/inner"));
    write(root.resolve("b.txt"), "another");
    Files.createSymbolicLink(root.resolve("link"), folder.resolve("elsewhere/inner"));
    walk(root.resolve("link/../b.txt"));
    assertEquals(file.toRealPath(), found("b.txt").path());
    files.clear();
    Files.delete(root.resolve("b.txt"));
    walk(root.resolve("link/../b.txt"));
    assertEquals(file.toRealPath(), found("b.txt").path());
  }

  /** As the locks of editors do, and what is in /proc. */
  @Test
  void walk_linkThatGoesMeanwhile_isLeftOutAlone() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve(".#a.txt"), Path.of("me@here.1:2"));
    write(root.resolve("a.txt"), "a");
    write(root.resolve("b/c.txt"), "c");
    walk(
        root,
        path -> {
          try {
            return path.equals(link) && !Files.deleteIfExists(path);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertEquals(Set.of("a.txt", "b/c.txt"), files.keySet());
    assertEquals(Map.of(".#a.txt", new Skipped(SkipReason.SYMBOLIC_LINK, "")), leftOut);
  }

  @Test
  void walk_emptyFolder_findsNothing() {
    walk(root);
    assertEquals(Map.of(), files);
    assertEquals(Map.of(), leftOut);
  }

  @Test
  void walk_hiddenFileAndFolder_areLeftOut() {
    write(root.resolve(".secret.txt"), "s");
    write(root.resolve(".git/config"), "c");
    walk(root);
    assertEquals(Map.of(), files);
    assertEquals(
        Map.of(
            ".git", new Skipped(SkipReason.HIDDEN, "folder"),
            ".secret.txt", new Skipped(SkipReason.HIDDEN, "file")),
        leftOut);
  }

  @Test
  void walk_hiddenSourceNamedByUser_isRead() {
    walk(write(root.resolve(".notes.txt"), "n"));
    write(folder.resolve(".archive/a.txt"), "a");
    walk(folder.resolve(".archive"));
    assertEquals(Set.of(".notes.txt", "a.txt"), files.keySet());
  }

  @Test
  void walk_linksBelowFolder_areLeftOutWithTheirTarget() throws IOException {
    Path outside = write(folder.resolve("outside/o.txt"), "o");
    Files.createSymbolicLink(root.resolve("file"), outside);
    Files.createSymbolicLink(root.resolve("loop"), root);
    Files.createSymbolicLink(root.resolve("nowhere"), Path.of("missing"));
    walk(root);
    assertEquals(Map.of(), files);
    assertEquals(
        Map.of(
            "file", new Skipped(SkipReason.SYMBOLIC_LINK, outside.toString()),
            "loop", new Skipped(SkipReason.SYMBOLIC_LINK, root.toString()),
            "nowhere", new Skipped(SkipReason.SYMBOLIC_LINK, "missing")),
        leftOut);
    assertEquals(root.resolve("loop"), leftOutPaths.get("loop"));
  }

  @Test
  void walk_linkToFolderNamedByUser_isFollowedUnderItsName() throws IOException {
    write(root.resolve("b/a.txt"), "a");
    Path link = Files.createSymbolicLink(folder.resolve("link"), root);
    walk(link);
    assertEquals(link.resolve("b/a.txt"), found("b/a.txt").path());
  }

  @Test
  void walk_linkToFileNamedByUser_isFollowedUnderItsName() throws IOException {
    Path file = write(root.resolve("a.txt"), "a");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    walk(link);
    assertEquals(Set.of("link.txt"), files.keySet());
    assertEquals(link, found("link.txt").path());
  }

  @Test
  void walk_missingSource_throws() {
    Path missing = folder.resolve("missing");
    SourceNotFoundException thrown =
        assertThrows(SourceNotFoundException.class, () -> walk(missing));
    assertEquals(missing, thrown.path());
  }

  @Test
  void walk_socket_isNotRegularFile() throws IOException {
    // The name of a socket is limited to about a hundred characters.
    Path shortFolder = Files.createTempDirectory("i");
    Path socket = shortFolder.resolve("s");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      walk(shortFolder);
    } finally {
      Files.deleteIfExists(socket);
      Files.delete(shortFolder);
    }
    assertEquals(Map.of("s", new Skipped(SkipReason.NOT_A_REGULAR_FILE, "")), leftOut);
  }

  @Test
  void isCollection_extensionInAnyCase_isTrue() {
    walk(write(root.resolve("a.JsonL"), ""));
    walk(write(root.resolve("a.json"), ""));
    assertEquals(true, found("a.JsonL").isCollection());
    assertEquals(false, found("a.json").isCollection());
  }

  @Test
  void walk_filesOfPrograms_areLeftOutAndTold() throws IOException {
    write(root.resolve("Thumbs.db"), "x");
    write(root.resolve("desktop.ini"), "[.ShellClassInfo]");
    write(root.resolve("~$report.docx"), " ".repeat(162));
    write(root.resolve("page.html"), "<p>Kim</p>");
    write(root.resolve("page_files/a.js"), "var a;");
    write(root.resolve("page_files/b.js.download"), "var b;");
    write(root.resolve("page_files/style.CSS"), "p {}");
    walk(root);
    assertEquals(Set.of("page.html"), files.keySet());
    assertEquals(6, leftOut.size());
    assertEquals(
        new Skipped(SkipReason.PROGRAM_FILE, "style or script of a saved page"),
        leftOut.get("page_files/a.js"));
    assertEquals(
        new Skipped(SkipReason.PROGRAM_FILE, "lock of an office program"),
        leftOut.get("~$report.docx"));
  }

  @Test
  void walk_filesThatOnlyLookLikeThoseOfPrograms_areFound() throws IOException {
    write(root.resolve("~$large.docx"), " ".repeat(5_000));
    write(root.resolve("page.html"), "<p>Kim</p>");
    write(root.resolve("page_files/frame.html"), "<p>Kim</p>");
    write(root.resolve("other_files/a.js"), "var a;");
    write(root.resolve("source/a.css"), "p {}");
    walk(root);
    walk(write(root.resolve("Desktop.ini"), "[a]"));
    assertEquals(
        Set.of(
            "~$large.docx",
            "page.html",
            "page_files/frame.html",
            "other_files/a.js",
            "source/a.css",
            "Desktop.ini"),
        files.keySet());
  }
}
