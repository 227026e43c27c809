// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ireum.IngestOptions;
import io.github.ireum.IngestReport;
import io.github.ireum.PassageHit;
import io.github.ireum.testing.FolderTest;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names on pictures and scanned pages, where Tesseract and a Korean font are installed. */
final class OcrTest extends FolderTest {

  private static final String KOREAN =
      """
      김정은 국무위원장은 평양에서 열린 회의에서 연설했다.
      회의는 월요일 아침에 시작되어 두 시간 동안 이어졌다.
      기자들은 강가의 호텔에서 결과를 기다리고 있었다.
      """;
  private static final String ENGLISH = "Ri Sol Ju attended the concert in Beijing.";
  private static final int FONT_SIZE = 40;
  private static final int WIDTH = 1_200;
  private static final int HEIGHT = 400;

  @BeforeAll
  static void needNoDisplay() {
    System.setProperty("java.awt.headless", "true");
  }

  @ParameterizedTest
  @CsvSource({
    "'List of available languages in /usr/share (3):;eng;kor;osd', kor+eng",
    "'List of available languages (2):;eng;osd', eng",
    "'List of available languages (3):;kor;kor_vert', kor",
    "'List of available languages (1):;deu', ''",
    "'tesseract: error;', ''",
  })
  void languages_answerOfTesseract_areKoreanAndEnglishAsInstalled(String answer, String languages) {
    assertEquals(languages, Ocr.languages(answer.replace(';', '\n')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sleep 30", "sleep 30 & exec sleep 30"})
  void languages_commandThatDoesNotEnd_isNotWaitedFor(String command) {
    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertEquals("", Ocr.languages(Duration.ofMillis(200), "sh", "-c", command)));
  }

  @Test
  void languages_command_areThoseThatItNames() {
    assertEquals("kor", Ocr.languages(Duration.ofMinutes(1), "sh", "-c", "echo kor; echo deu"));
    assertEquals("", Ocr.languages(Duration.ofMinutes(1), "sh", "-c", "echo kor; exit 1"));
  }

  @Test
  void ingest_picturesAndScannedPage_areFoundByName() throws IOException {
    assumeTrue(Ocr.installedLanguages().equals("kor+eng"), "no Tesseract with Korean and English");
    Optional<Font> font = font();
    assumeTrue(font.isPresent(), "no Korean font");
    ImageIO.write(picture(font.get(), KOREAN), "png", news.file("korean.png").toFile());
    ImageIO.write(picture(font.get(), ENGLISH), "png", news.file("english.png").toFile());
    writeScan(picture(font.get(), KOREAN));

    IngestReport without =
        news.index().ingest(List.of(news.file("")), IngestOptions.defaults().withOcr(false));
    assertEquals("", without.ocr());
    assertEquals(3, without.skipped());

    IngestReport report = news.ingest();
    assertEquals("kor+eng", report.ocr());
    assertEquals(List.of(3L, 0L), List.of(report.indexed(), report.failed()));
    assertEquals(Set.of("korean.png", "scan.pdf"), ids("Kim Jong Un"));
    assertEquals(Set.of("english.png"), ids("리설주"));
  }

  private Set<String> ids(String name) {
    return news.search(name).stream()
        .filter(hit -> !hit.names().isEmpty())
        .map(PassageHit::document)
        .map(document -> document.id())
        .collect(Collectors.toSet());
  }

  private static Optional<Font> font() {
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .filter(font -> font.canDisplayUpTo(KOREAN.replace("\n", "")) < 0)
        .findFirst()
        .map(font -> font.deriveFont((float) FONT_SIZE));
  }

  private static BufferedImage picture(Font font, String text) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.setFont(font);
    int y = 2 * FONT_SIZE;
    for (String line : text.lines().toList()) {
      graphics.drawString(line, FONT_SIZE, y);
      y += 2 * FONT_SIZE;
    }
    graphics.dispose();
    return image;
  }

  /** A page without text but for what is on its picture. */
  private void writeScan(BufferedImage picture) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(WIDTH / 2f, HEIGHT / 2f));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(
            LosslessFactory.createFromImage(document, picture), 0, 0, WIDTH / 2f, HEIGHT / 2f);
      }
      document.save(news.file("scan.pdf").toFile());
    }
  }
}
