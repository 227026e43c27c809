// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.testing;

import java.nio.file.Path;

/** Documents that write one person in several spellings and scripts, and some that do not. */
public final class SpelledPeople {

  private SpelledPeople() {}

  /** Returns the documents, indexed below a folder. */
  public static IndexedFolder in(Path parent) {
    IndexedFolder folder = new IndexedFolder(parent);
    folder.write("north.txt", "The chairman, Kim Jong Un, spoke for an hour on Monday.");
    folder.write("revised.txt", "The journal writes Gim Jeong-eun where others do not.");
    folder.write("marks.txt", "In the catalogue the chairman is Kim Chŏng-ŭn.");
    folder.write("hangul.txt", "김정은은 월요일에 한 시간 동안 연설했다. 김 위원장은 말했다.");
    folder.write("father.txt", "Kim Jong Il travelled by train. Mr Kim did not fly.");
    folder.write(
        "short.txt",
        "Kim Jong-un met Xi Jinping in Beijing.\n\nLater Mr Kim thanked his host for the evening.");
    folder.write("park.txt", "A bench in the park. Young people met no one from the UN.");
    folder.ingest();
    return folder;
  }
}
