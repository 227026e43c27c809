// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ireum.SearchFacets;
import io.github.ireum.SearchFacets.Count;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what the hits of a search have in common. */
final class Facets {

  /** Values of one facet that are shown to a person. */
  private static final int SHOWN = 10;

  private Facets() {}

  static void print(SearchFacets facets, boolean json, PrintWriter out) {
    if (json) {
      JsonLines.print(
          out,
          line -> {
            line.writeObjectFieldStart("facets");
            line.writeNumberField("documents", facets.documents());
            write(line, "people", facets.people());
            write(line, "sources", facets.sources());
            write(line, "months", facets.months());
            write(line, "languages", facets.languages());
            line.writeEndObject();
          });
    } else {
      print("People", facets.people(), out);
      print("Sources", facets.sources(), out);
      print("Months", facets.months(), out);
      print("Languages", facets.languages(), out);
    }
  }

  private static void write(JsonGenerator json, String name, List<Count> counts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Count count : counts) {
      json.writeStartObject();
      json.writeStringField("value", count.value());
      json.writeNumberField("documents", count.documents());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void print(String label, List<Count> counts, PrintWriter out) {
    if (!counts.isEmpty()) {
      out.println(
          label
              + ": "
              + counts.stream()
                  .limit(SHOWN)
                  .map(count -> Terminal.clean(count.value()) + " (" + count.documents() + ")")
                  .collect(Collectors.joining(", ")));
    }
  }
}
