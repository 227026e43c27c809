// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

/**
 * The fields of the index. A source document and each of its passages are one Lucene document each;
 * passages come before the document they belong to.
 */
public final class Fields {

  /** On all: the file, as {@code SourceFile.key}. What is replaced together has one value. */
  static final String SOURCE = "source";

  /** On passages: the key of the document. Passages are grouped by it. */
  public static final String DOCUMENT = "document";

  /** On documents: the key. */
  public static final String RECORD = "record";

  /** On passages: text, analysed and stored. */
  public static final String TEXT = "text";

  /** On passages: title of the document, analysed. */
  public static final String TITLE = "title";

  /**
   * On the first passage of a document: what no passage has, such as navigation and page headers,
   * analysed.
   */
  public static final String FURNITURE = "furniture";

  /**
   * On passages: the names of the people mentioned, in Hangul, as features whose value is how
   * likely and how often.
   */
  public static final String NAME = "name";

  /** On passages: path and id of the document, analysed. */
  public static final String LOCATION = "location";

  /** On passages: author of the document, analysed. */
  public static final String AUTHOR_WORDS = "authorWords";

  /** On passages: language of the document, in lower case. */
  public static final String IN_LANGUAGE = "inLanguage";

  /** On passages: media type of the document, parts of it, and the file extension. */
  public static final String TYPE = "type";

  /** On passages: the names of the people in the title of the document, as features like these. */
  public static final String TITLE_NAME = "titleName";

  /** On passages: the names of those who wrote the document, as features like the names. */
  public static final String AUTHOR_NAME = "authorName";

  /** On passages: date of the document, in days since the epoch. */
  public static final String DAY = "day";

  /** On passages: the surnames of the people mentioned, in Hangul, as features like the names. */
  public static final String SURNAME = "surname";

  /**
   * On passages: the surnames of people who are not named in full there, as features whose value is
   * how likely somebody else is meant than the document says, or anybody where it does not say.
   */
  public static final String SHORT_SURNAME = "shortSurname";

  /**
   * On passages: surnames with title and year of people whom the document does not name in full, as
   * features like the names; see {@code PersonTerms}.
   */
  public static final String UNRESOLVED = "unresolved";

  /** On documents: the paragraphs, each as a hash of its letters; see {@code RepeatedBlocks}. */
  static final String BLOCK = "block";

  /** On documents: whom they name in full, with which title and in which year. */
  static final String PERSON = "person";

  /** On passages: where people are mentioned and who they are, for display. */
  static final String MENTIONS = "mentions";

  /** On passages with any: what the layout of pages has put into the text, for its analysis. */
  static final String LAYOUT = "layout";

  /** On passages: how many passages of the document come before it. */
  public static final String ORDINAL = "ordinal";

  /** On passages: offset in the extracted text. */
  public static final String START = "start";

  /** On passages: the text between the passage and the next one; none if they overlap. */
  static final String AFTER = "after";

  /** On documents: the text before the first passage. */
  static final String BEFORE = "before";

  /** On documents: the name of the outcome. */
  static final String OUTCOME = "outcome";

  /** On documents with problems: always {@code true}. */
  static final String PROBLEM = "problem";

  /** On documents that are a file of their own: the key. */
  static final String FILE = "file";

  /** On files: size in bytes. */
  static final String SIZE = "size";

  /** On files: milliseconds since the epoch. */
  static final String MODIFIED = "modified";

  /** On files: how many of the documents that came from this file can be found. */
  static final String FILE_INDEXED = "fileIndexed";

  /** On files: how many of these lost a part. */
  static final String FILE_PARTIAL = "filePartial";

  /** On files: how many documents were left out on purpose. */
  static final String FILE_SKIPPED = "fileSkipped";

  /** On files: how many documents could not be read. */
  static final String FILE_FAILED = "fileFailed";

  /** On files: 1 if the file was read to its end, 0 while it is being written. */
  static final String COMPLETE = "complete";

  /** On files: what extraction depended on besides the file. */
  static final String SETTINGS = "settings";

  /** On files: SHA-256 of the bytes, in hexadecimal. */
  static final String HASH = "sha256";

  /** On documents: passages. */
  static final String PASSAGES = "passages";

  /** On documents: SHA-256 of the extracted text in UTF-8, in hexadecimal. */
  static final String TEXT_HASH = "textSha256";

  static final String ID = "id";
  static final String PATH = "path";
  static final String DOCUMENT_TITLE = "documentTitle";
  static final String AUTHOR = "author";
  static final String DATE = "date";
  static final String LANGUAGE = "language";
  static final String MEDIA_TYPE = "mediaType";
  static final String REASON = "reason";
  static final String DETAIL = "detail";

  /** On passages: the vector of the text, in an index that has them. */
  static final String VECTOR = "vector";

  private Fields() {}
}
