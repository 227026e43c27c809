// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.SourceDocument;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** Puts what a query can ask of a document on each of its passages. */
final class MetadataFields {

  private MetadataFields() {}

  static void add(Document passage, SourceDocument document) {
    String path = document.path();
    passage.add(new TextField(Fields.LOCATION, path, Store.NO));
    if (!path.replace('\\', '/').endsWith(document.id())) {
      passage.add(new TextField(Fields.LOCATION, document.id(), Store.NO));
    }
    if (document.author() != null) {
      passage.add(new TextField(Fields.AUTHOR_WORDS, document.author(), Store.NO));
    }
    if (document.language() != null) {
      passage.add(
          new StringField(
              Fields.IN_LANGUAGE, document.language().toLowerCase(Locale.ROOT), Store.NO));
    }
    for (String type : types(document)) {
      passage.add(new StringField(Fields.TYPE, type, Store.NO));
    }
    if (document.date() != null) {
      passage.add(new LongField(Fields.DAY, document.date().toEpochDay(), Store.NO));
    }
  }

  /** The media type, its two halves, and the extension of the file. */
  private static Set<String> types(SourceDocument document) {
    Set<String> types = new LinkedHashSet<>();
    if (document.mediaType() != null) {
      String type = document.mediaType().toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
      types.add(type);
      int slash = type.indexOf('/');
      if (slash > 0) {
        types.add(type.substring(0, slash));
        types.add(type.substring(slash + 1));
      }
    }
    String name = document.path().substring(document.path().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    if (dot > 0 && name.length() - dot <= 10) {
      types.add(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
    types.remove("");
    return types;
  }
}
