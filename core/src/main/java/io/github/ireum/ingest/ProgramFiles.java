// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells files that programs keep for themselves beside the documents of people, where they are text
 * or look like a document: they would be found, or told as broken. Only what is certain by its name
 * and place; a style sheet anywhere else may be what somebody is looking for.
 */
final class ProgramFiles {

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

  private ProgramFiles() {}

  /** Returns what a file is, or null if it may be somebody's document. */
  static @Nullable String kind(Path file, long size) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (OF_FOLDERS.contains(name)) {
      return "settings of a folder";
    }
    if (name.startsWith(LOCK) && size <= LARGEST_LOCK) {
      return "lock of an office program";
    }
    return OF_PAGES.stream().anyMatch(name::endsWith) && isBesideItsPage(file.getParent())
        ? "style or script of a saved page"
        : null;
  }

  private static boolean isBesideItsPage(@Nullable Path folder) {
    if (folder == null || folder.getFileName() == null) {
      return false;
    }
    Matcher name = FOLDER_OF_PAGE.matcher(folder.getFileName().toString());
    return name.matches()
        && PAGES.stream()
            .anyMatch(suffix -> Files.exists(folder.resolveSibling(name.group(1) + suffix)));
  }
}
