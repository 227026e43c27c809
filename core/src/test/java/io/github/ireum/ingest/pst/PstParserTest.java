// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.ingest.pst.PstFormat.Tree;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailboxes of Tika's own tests and of ours, whole and damaged. */
final class PstParserTest {

  private static final String NESTED = "testPST.pst";
  private static final String MAILS = "testPST_variousBodyTypes.pst";
  private static final String INBOX = "!/Top of Outlook data file/Inbox/tmp/";

  @TempDir private Path folder;

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = PstParserTest.class.getResourceAsStream("/test-documents/" + name)) {
      return in.readAllBytes();
    }
  }

  private List<ExtractedDocument> extract(byte[] file) throws IOException {
    Path path = folder.resolve("m.pst");
    TestFiles.write(path, file);
    return Extractions.extract(path);
  }

  private static List<String> texts(List<ExtractedDocument> documents) {
    return documents.stream().skip(1).map(mail -> mail.text().strip()).toList();
  }

  private static List<FailureReason> reasons(ExtractedDocument document) {
    return document.problems().stream().map(DocumentProblem::reason).toList();
  }

  /**
   * Asserts that each mail is as it was or told to be damaged; returns how many are as they were.
   */
  private static int assertTold(List<ExtractedDocument> whole, List<ExtractedDocument> damaged) {
    List<String> left = new ArrayList<>(texts(whole));
    int same = 0;
    boolean told = !damaged.getFirst().problems().isEmpty();
    for (ExtractedDocument mail : damaged.subList(1, damaged.size())) {
      boolean known = left.remove(mail.text().strip());
      same += known ? 1 : 0;
      told |= !mail.problems().isEmpty();
      assertTrue(known || !mail.problems().isEmpty(), mail::key);
    }
    assertTrue(told || same == whole.size() - 1);
    return same;
  }

  private static byte[] overwritten(byte[] file, int page, byte[] by) {
    byte[] damaged = file.clone();
    System.arraycopy(by, 0, damaged, page * PstFormat.PAGE, by.length);
    return damaged;
  }

  private static byte[] random(int seed) {
    byte[] page = new byte[PstFormat.PAGE];
    new Random(seed).nextBytes(page);
    return page;
  }

  private static long word(byte[] file, long at) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(Math.toIntExact(at));
  }

  @Test
  void extract_mailbox_hasFoldersSubjectsAndTheDaysOfSending() throws IOException {
    List<ExtractedDocument> documents = extract(sample(MAILS));
    assertEquals(
        List.of(
            "m.pst",
            "m.pst" + INBOX + "original email.msg",
            "m.pst" + INBOX + "FW: original email.msg",
            "m.pst" + INBOX + "FW: original email.msg#2",
            "m.pst" + INBOX + "FW: original email.msg#3"),
        documents.stream().map(document -> document.source().id()).toList());
    assertTrue(documents.stream().allMatch(document -> document.problems().isEmpty()));
    assertEquals("original email", documents.get(1).source().title());
    assertEquals(LocalDate.of(2017, 8, 30), documents.get(1).source().date());
  }

  @Test
  void extract_mailInMail_isReadWithWhatIsAttached() throws IOException {
    List<String> keys =
        extract(sample(NESTED)).stream().map(document -> document.source().id()).toList();
    String mail = "m.pst!/Début du fichier de données Outlook/FW: First email.msg";
    assertTrue(keys.contains(mail));
    assertTrue(keys.contains(mail + "!/First email.msg"));
    assertTrue(keys.contains(mail + "!/First email.msg!/attachment.docx"));
  }

  @ParameterizedTest
  @EnumSource(PstFormat.class)
  void extract_mailboxOfEachFormat_hasItsMails(PstFormat format) throws IOException {
    List<Map<Integer, Object>> mails =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    Map.<Integer, Object>of(
                        PstFiles.SUBJECT, "회의 " + i, PstFiles.TEXT, "박근혜가 왔다. " + i))
            .toList();
    byte[] file = PstFiles.write(format, mails);
    List<ExtractedDocument> documents = extract(file);
    assertEquals(
        IntStream.range(0, 50).mapToObj(i -> "Subject: 회의 " + i + "\n\n박근혜가 왔다. " + i).toList(),
        texts(documents));
    assertEquals("m.pst!/Inbox/회의 0.msg", documents.get(1).source().id());
    assertTrue(documents.stream().allMatch(document -> document.problems().isEmpty()));

    file[file.length - 50 * 64] ^= 1;
    List<ExtractedDocument> damaged = extract(file);
    assertEquals(49, assertTold(documents, damaged));
  }

  @Test
  void extract_mailWithNothingButRichText_hasIt() throws IOException {
    byte[] rtf =
        "{\\rtf1\\ansi\\pard The ferry leaves at noon.\\par}".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer packed = ByteBuffer.allocate(16 + rtf.length).order(ByteOrder.LITTLE_ENDIAN);
    packed.putInt(12 + rtf.length).putInt(rtf.length).putInt(0x414C454D).putInt(0).put(rtf);
    byte[] file =
        PstFiles.write(
            PstFormat.UNICODE,
            List.of(Map.of(PstFiles.SUBJECT, "Ferry", PstFiles.RTF, packed.array())));
    assertEquals(List.of("Subject: Ferry\n\nThe ferry leaves at noon."), texts(extract(file)));
  }

  @Test
  void extract_oneDamagedPage_costsItsMailAlone() throws IOException {
    byte[] file = sample(MAILS);
    List<ExtractedDocument> whole = extract(file);
    for (int page = 6; page < file.length / PstFormat.PAGE; page += 11) {
      int same = assertTold(whole, extract(overwritten(file, page, random(page))));
      assertTrue(same >= 3, "page " + page + ": " + same);
    }
  }

  @ParameterizedTest
  @EnumSource(Tree.class)
  void extract_rootThatIsDamagedOrLeadsToItself_losesNothing(Tree tree) throws IOException {
    byte[] file = sample(MAILS);
    List<String> whole = texts(extract(file));
    long root = word(file, PstFormat.UNICODE.root(tree));
    byte[] cycle = file.clone();
    ByteBuffer.wrap(cycle).order(ByteOrder.LITTLE_ENDIAN).putLong((int) root + 16, root);
    byte[] lost = overwritten(file, (int) root / PstFormat.PAGE, random(1));
    for (byte[] damaged : List.of(cycle, lost)) {
      List<ExtractedDocument> documents =
          assertTimeout(Duration.ofSeconds(30), () -> extract(damaged));
      assertTrue(texts(documents).containsAll(whole));
      assertEquals(List.of(FailureReason.MALFORMED), reasons(documents.getFirst()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 100, 1000})
  void extract_flippedBits_areTold(int count) throws IOException {
    byte[] file = sample(MAILS);
    List<ExtractedDocument> whole = extract(file);
    for (int seed = 0; seed < 8; seed++) {
      byte[] damaged = file.clone();
      Random random = new Random(seed);
      for (int i = 0; i < count; i++) {
        damaged[PstFormat.HEADER + random.nextInt(file.length - PstFormat.HEADER)] ^=
            (byte) (1 << random.nextInt(8));
      }
      assertTold(whole, extract(damaged));
    }
  }

  @Test
  void extract_truncated_keepsWhatIsBefore() throws IOException {
    byte[] file = sample(MAILS);
    List<ExtractedDocument> whole = extract(file);
    int most = 0;
    for (int length = 1_000; length < file.length; length += 9_973) {
      int same = assertTold(whole, extract(Arrays.copyOf(file, length)));
      assertTrue(same >= most, "cut after " + length);
      most = same;
    }
    assertEquals(4, most);
  }

  @Test
  void extract_nothingButTheBeginning_isMalformed() throws IOException {
    List<ExtractedDocument> documents = extract(Arrays.copyOf(sample(MAILS), 300));
    assertEquals(1, documents.size());
    assertEquals(List.of(FailureReason.MALFORMED), reasons(documents.getFirst()));
  }

  @Test
  void extract_formatsThatAreNotRead_areTold() throws IOException {
    byte[] large = sample(MAILS);
    large[10] = 36;
    byte[] encrypted = sample(MAILS);
    encrypted[513] = 2;
    for (byte[] file : List.of(large, encrypted)) {
      List<ExtractedDocument> documents = extract(file);
      assertEquals(1, documents.size());
      assertEquals(List.of(FailureReason.UNSUPPORTED), reasons(documents.getFirst()));
      assertFalse(documents.getFirst().problems().getFirst().detail().isEmpty());
    }
  }
}
