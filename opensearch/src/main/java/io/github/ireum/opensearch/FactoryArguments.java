// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.opensearch;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.opensearch.cluster.metadata.IndexMetadata;
import org.opensearch.common.settings.Settings;

/** The settings of a component of an index, as arguments of a factory of Lucene. */
final class FactoryArguments {

  /** A component without settings of its own may see those of its index. */
  private static final String FOREIGN = IndexMetadata.INDEX_SETTING_PREFIX;

  private FactoryArguments() {}

  /**
   * Makes a factory.
   *
   * @param name what the index calls the component
   * @throws IllegalArgumentException if the factory refuses an argument; the message names the
   *     component and its arguments
   */
  static <T> T apply(String name, Settings settings, Function<Map<String, String>, T> factory) {
    Map<String, String> arguments = of(settings);
    try {
      return factory.apply(new HashMap<>(arguments));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "[" + name + "] with " + arguments + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> of(Settings settings) {
    Map<String, String> arguments = new TreeMap<>();
    for (String key : settings.keySet()) {
      String value = settings.get(key);
      if (value != null && !key.equals("type") && !key.startsWith(FOREIGN)) {
        arguments.put(key, value);
      }
    }
    return arguments;
  }
}
