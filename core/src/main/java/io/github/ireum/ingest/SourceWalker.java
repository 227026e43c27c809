// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentOutcome;
import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.SkipReason;
import io.github.ireum.SourceNotFoundException;
import io.github.ireum.ingest.collect.ProgramFiles;
import io.github.ireum.ingest.parser.FaultDetails;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files below a source.
 *
 * <p>A path that the user names is followed when it is a link. Below a folder, links are left out:
 * they may form a loop or lead out of the folder. Hidden files and folders are left out as well,
 * and what programs keep for themselves.
 */
public final class SourceWalker {

  /** Takes what is found, in no particular order. */
  public interface Visitor {
    /** A file to be read. */
    void file(SourceFile file);

    /** A file or folder that will not be read. */
    void leftOut(Path path, String id, DocumentOutcome outcome);

    /** Whether to find no more. */
    default boolean isStopped() {
      return false;
    }
  }

  private SourceWalker() {}

  /**
   * Visits all files of a source.
   *
   * @param source a file or a folder
   * @param excluded says which absolute paths are passed over in silence
   * @throws SourceNotFoundException if there is no such file or folder
   */
  public static void walk(Path source, Predicate<Path> excluded, Visitor visitor) {
    Path root = absolute(source);
    if (!Files.exists(root)) {
      throw new SourceNotFoundException(source);
    }
    try {
      Path start = Files.isSymbolicLink(root) ? root.toRealPath() : root;
      Files.walkFileTree(start, new TreeVisitor(root, start, excluded, visitor));
    } catch (IOException e) {
      // The visitor takes the faults of single files; only the root itself can end here.
      visitor.leftOut(root, SourceKeys.name(root), unreadable(e));
    }
  }

  /**
   * Returns a path without {@code .} and {@code ..}. What {@code ..} leads out of may be a link to
   * somewhere else; only then are the links before it followed.
   */
  public static Path absolute(Path source) {
    Path path = source.toAbsolutePath();
    Path folded = path.normalize();
    int rest = path.getNameCount();
    while (rest > 0 && !path.getName(rest - 1).toString().equals("..")) {
      rest--;
    }
    if (rest == 0) {
      return folded;
    }
    try {
      Path climbed = path.getRoot().resolve(path.subpath(0, rest));
      if (isSame(climbed, climbed.normalize())) {
        return folded;
      }
      Path real = climbed.toRealPath();
      return rest == path.getNameCount()
          ? real
          : real.resolve(path.subpath(rest, path.getNameCount())).normalize();
    } catch (IOException e) {
      return folded;
    }
  }

  private static boolean isSame(Path climbed, Path folded) throws IOException {
    return Files.exists(folded) && Files.isSameFile(climbed, folded);
  }

  private static Failed unreadable(IOException e) {
    return new Failed(new DocumentProblem(FailureReason.UNREADABLE, FaultDetails.unreadable(e)));
  }

  private static final class TreeVisitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Path start;
    private final Predicate<Path> excluded;
    private final Visitor visitor;

    TreeVisitor(Path root, Path start, Predicate<Path> excluded, Visitor visitor) {
      this.root = root;
      this.start = start;
      this.excluded = excluded;
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
        throws IOException {
      if (visitor.isStopped()) {
        return FileVisitResult.TERMINATE;
      }
      if (excluded.test(named(dir))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!dir.equals(start) && Files.isHidden(dir)) {
        visitor.leftOut(named(dir), id(dir), new Skipped(SkipReason.HIDDEN, "folder"));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Path path = named(file);
      if (visitor.isStopped()) {
        return FileVisitResult.TERMINATE;
      }
      if (excluded.test(path)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        visitor.leftOut(path, id(file), new Skipped(SkipReason.SYMBOLIC_LINK, target(file)));
      } else if (!attributes.isRegularFile()) {
        visitor.leftOut(path, id(file), new Skipped(SkipReason.NOT_A_REGULAR_FILE, ""));
      } else if (!file.equals(start) && Files.isHidden(file)) {
        visitor.leftOut(path, id(file), new Skipped(SkipReason.HIDDEN, "file"));
      } else {
        visitRegular(path, file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    private void visitRegular(Path path, Path file, BasicFileAttributes attributes) {
      String kind = file.equals(start) ? null : ProgramFiles.kind(file, attributes.size());
      if (kind != null) {
        visitor.leftOut(path, id(file), new Skipped(SkipReason.PROGRAM_FILE, kind));
      } else {
        visitor.file(
            new SourceFile(
                path, id(file), attributes.size(), attributes.lastModifiedTime().toMillis()));
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      visitor.leftOut(named(file), id(file), unreadable(e));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) {
      if (e != null) {
        visitor.leftOut(named(dir), id(dir), unreadable(e));
      }
      return FileVisitResult.CONTINUE;
    }

    /** The path under the name that the user gave, also when that was a link. */
    private Path named(Path path) {
      return path.equals(start) ? root : root.resolve(start.relativize(path));
    }

    private String id(Path path) {
      if (path.equals(start)) {
        return SourceKeys.name(root);
      }
      return SourceKeys.text(start.relativize(path));
    }

    /** Nothing where the link has gone meanwhile, or may not be read. */
    private static String target(Path link) {
      try {
        return Files.readSymbolicLink(link).toString();
      } catch (IOException e) {
        return "";
      }
    }
  }
}
