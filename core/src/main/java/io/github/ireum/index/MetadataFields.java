// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.SourceDocument;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** Puts what a query can ask of a document on each of its passages. */
final class MetadataFields {

  /** A full stop that the analysis takes for a part of the word around it. */
  private static final Pattern INNER_DOT =
      Pattern.compile("(?<=[\\p{L}\\p{N}])\\.(?=[\\p{L}\\p{N}])");

  /** Two letters at least on each side tell it from abbreviations and numbers. */
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.])(?:[\\p{L}\\p{N}]{2,}+\\.)+\\p{L}[\\p{L}\\p{N}]{1,8}(?![\\p{L}\\p{N}])");

  private MetadataFields() {}

  static void add(Document passage, SourceDocument document) {
    String path = document.path();
    addLocation(passage, path);
    if (!path.replace('\\', '/').endsWith(document.id())) {
      addLocation(passage, document.id());
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

  /** A name with an extension is one word to the analysis, which is asked for in part as well. */
  private static void addLocation(Document passage, String location) {
    passage.add(new TextField(Fields.LOCATION, location, Store.NO));
    if (INNER_DOT.matcher(location).find()) {
      String parts = INNER_DOT.matcher(location).replaceAll(" ");
      passage.add(new TextField(Fields.LOCATION, parts, Store.NO));
    }
  }

  /** Adds a title, and behind it the parts of the names of files in it. */
  static void addTitle(Document passage, String title) {
    passage.add(new TextField(Fields.TITLE, title, Store.NO));
    StringJoiner parts = new StringJoiner(" ");
    FILE_NAME.matcher(title).results().forEach(name -> parts.add(name.group().replace('.', ' ')));
    if (parts.length() > 0) {
      passage.add(new TextField(Fields.TITLE, parts.toString(), Store.NO));
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
