// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/**
 * Names the documents inside a file: {@code a/report.docx}, {@code inner.zip!/b.txt}. The name an
 * archive gives is only a label here: {@code ..} and a leading slash have no meaning, and two
 * entries of one name are told apart by a number.
 */
final class EmbeddedPaths {

  private EmbeddedPaths() {}

  /** Returns the path of each document, in the given order. */
  static List<String> of(List<Metadata> documents) {
    Map<String, String> labels = new HashMap<>();
    for (Metadata metadata : documents) {
      labels.put(idPath(metadata), label(metadata));
    }
    Set<String> taken = new HashSet<>();
    List<String> paths = new ArrayList<>();
    for (Metadata metadata : documents) {
      String path = path(idPath(metadata), labels);
      String free = path;
      for (int n = 2; !taken.add(free); n++) {
        free = path + "#" + n;
      }
      paths.add(free);
    }
    return paths;
  }

  private static String idPath(Metadata metadata) {
    String path = metadata.get(TikaCoreProperties.EMBEDDED_ID_PATH);
    return path == null ? "" : path;
  }

  private static String label(Metadata metadata) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    if (name == null || name.isBlank()) {
      name = "embedded-" + metadata.get(TikaCoreProperties.EMBEDDED_ID);
    }
    return name;
  }

  /** Joins the labels along an id path such as {@code /1/3}. */
  private static String path(String idPath, Map<String, String> labels) {
    StringBuilder path = new StringBuilder();
    for (int slash = idPath.indexOf('/', 1); ; slash = idPath.indexOf('/', slash + 1)) {
      String prefix = slash < 0 ? idPath : idPath.substring(0, slash);
      if (!path.isEmpty()) {
        path.append("!/");
      }
      path.append(labels.getOrDefault(prefix, prefix));
      if (slash < 0) {
        return path.toString();
      }
    }
  }
}
