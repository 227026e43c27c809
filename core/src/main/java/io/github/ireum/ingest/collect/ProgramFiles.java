// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Tells files that programs keep for themselves beside the documents of people, where they are text
 * or look like a document: they would be found, or told as broken. Only what is certain by its name
 * and place; a style sheet anywhere else may be what somebody is looking for.
 */
public final class ProgramFiles {

  /** What a folder is shown with. */
  private static final List<String> OF_FOLDERS =
      List.of("desktop.ini", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db");

  /** Who has a document of Office open. */
  private static final String LOCK = "~$";

  /** Locks have 162 or 165 bytes, and documents more than a thousand. */
  private static final long LARGEST_LOCK = 512;

  private static final List<String> OF_PAGES =
      List.of(".css", ".js", ".js.download", ".css.map", ".js.map");

  /** The name of a page, and what browsers add in the language of the user: "_files". */
  private static final Pattern FOLDER_OF_PAGE = Pattern.compile("(.+)[_.-]\\p{L}+");

  private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml", ".shtml");

  private static final String KIND = OwnMetadata.name("program-file");

  private ProgramFiles() {}

  /** Returns what a file is, or null if it may be somebody's document. */
  public static @Nullable String kind(Path file, long size) {
    Path folder = file.getParent();
    return kind(
        String.valueOf(file.getFileName()),
        size,
        folder == null || folder.getFileName() == null ? "" : folder.getFileName().toString(),
        page -> folder != null && Files.exists(folder.resolveSibling(page)));
  }

  /**
   * Returns what an entry of an archive is, or null if it may be somebody's document.
   *
   * @param path its name, with slashes between those of folders
   * @param size bytes, less than zero if that is not known
   * @param exists whether the archive has an entry of a name
   */
  public static @Nullable String kind(String path, long size, Predicate<String> exists) {
    int name = path.lastIndexOf('/') + 1;
    String folder = path.substring(0, Math.max(0, name - 1));
    int folderName = folder.lastIndexOf('/') + 1;
    return kind(
        path.substring(name),
        size,
        folder.substring(folderName),
        page -> exists.test(folder.substring(0, folderName) + page));
  }

  private static @Nullable String kind(
      String file, long size, String folder, Predicate<String> isBesideFolder) {
    String name = file.toLowerCase(Locale.ROOT);
    if (OF_FOLDERS.contains(name)) {
      return "settings of a folder";
    }
    if (name.startsWith(LOCK) && size >= 0 && size <= LARGEST_LOCK) {
      return "lock of an office program";
    }
    return OF_PAGES.stream().anyMatch(name::endsWith) && isOfPage(folder, isBesideFolder)
        ? "style or script of a saved page"
        : null;
  }

  private static boolean isOfPage(String folder, Predicate<String> isBesideFolder) {
    Matcher name = FOLDER_OF_PAGE.matcher(folder);
    return name.matches()
        && PAGES.stream().anyMatch(suffix -> isBesideFolder.test(name.group(1) + suffix));
  }

  /** Has a document inside told as such a file, instead of being parsed. */
  public static void tell(Metadata metadata, String kind) {
    metadata.set(KIND, kind);
  }

  /** Returns what was told of a document, or null. */
  public static @Nullable String told(Metadata metadata) {
    return metadata.get(KIND);
  }
}
