package org.metaalbum.core.datasheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.fixtures.DatasheetBuilder;
import org.metaalbum.schema.DatasheetTemplate;
import org.metaalbum.schema.DatasheetTemplate.Question;

/** If these fail, datasheets of other authors are misread, or a hostile one ends the check. */
class DatasheetReaderTest {

  private static final DatasheetTemplate TEMPLATE = DatasheetTemplate.shipped();

  @Test
  void markdownAndPdfOfOneTextSayTheSame() {
    Datasheet markdown = read(new DatasheetBuilder().text().getBytes(UTF_8));
    Datasheet pdf = read(new DatasheetBuilder().pdf());

    assertThat(pdf.sections()).isEqualTo(markdown.sections()).hasSize(7);
    for (Question question : TEMPLATE.questions()) {
      assertThat(pdf.answer(question).map(Datasheet.Answer::text))
          .as(question.about())
          .isEqualTo(markdown.answer(question).map(Datasheet.Answer::text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Uses\n\n**Is there an erratum?**\n\nNone yet.",
        "**Uses**\n\n### Is there an erratum?\nNone yet.",
        "## 5. Uses\n\n5.1 Is there an erratum? If so, please provide a link.\n\nNone yet.",
        "Uses\n====\n\n1. **Is there an erratum?** None yet.",
        "## Uses\r\n\r\n- **Q: Is there an erratum?**\r\n- None yet.\r\n",
        "<h2>Uses</h2>\n<p><b>Is there an erratum?</b><br>None yet.</p>",
        "| Question | Answer |\n| --- | --- |\n| Is there an erratum? | None yet. |",
        "## Uses\n\n*Is there an erratum?*\nNone yet.\n\n**Will the dataset be updated?**\nNo.",
        "> **Is there an erratum?** If so, please link it.\n\nNone yet. <!-- TODO -->",
      })
  void aQuestionIsRecognisedHoweverItIsWritten(String text) {
    assertThat(answer(text, "erratum")).isEqualTo("None yet.");
  }

  @Test
  void otherEncodingsAndMarksAreRead() {
    String text = "\uFEFF## Motivation\n\n**Who created the dataset?**\n\nAndré did.\n";

    assertThat(answer(text, "creator")).isEqualTo("André did.");
    byte[] windows = text.substring(1).getBytes(Charset.forName("windows-1252"));
    assertThat(read(windows).answer(TEMPLATE.question("Motivation", "creator")))
        .map(Datasheet.Answer::text)
        .hasValue("André did.");
  }

  @Test
  void aSentenceStandsInTheLineInWhichItStarts() {
    String text = "**Is there an erratum?**\n\nFirst one.\nSecond\nhalf. Third.\n";
    assertThat(read(text.getBytes(UTF_8)).statements())
        .extracting(statement -> statement.sentence().line())
        .containsExactly(3, 4, 5);
  }

  @Test
  void wordsThatALineBreakDividedAreWholeAgain() {
    String text =
        "**Is there an erratum?**\n\nAnti-\naliasing by Meta-\nAlbum, see https:\n//a.org/.";
    assertThat(answer(text, "erratum"))
        .isEqualTo("Antialiasing by Meta-Album, see https://a.org/.");
  }

  @Test
  void onlyWhatHasTheNameOrTheSectionsOfADatasheetIsOne() {
    DatasheetReader reader = new DatasheetReader(TEMPLATE);
    byte[] sheet = new DatasheetBuilder().text().getBytes(UTF_8);
    byte[] other = "# Toys\n\n## Motivation\n\nFun.\n\n## Usage\n\nPlay.\n".getBytes(UTF_8);

    assertThat(reader.readIfDatasheet("TOY.md", sheet)).isPresent();
    assertThat(reader.readIfDatasheet("notes.md", other)).isEmpty();
    assertThat(reader.readIfDatasheet("TOY Data-Sheet.md", other)).isPresent();
    assertThat(reader.readIfDatasheet("paper.pdf", "%PDF-1.4".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void noFontOfThisMachineIsUsed() {
    read(new DatasheetBuilder().pdf());
    assertThat(FontMappers.instance()).isInstanceOf(OneFont.class);
  }

  @Test
  void aLockedPdfIsCalledLocked() throws IOException {
    assertThat(defect(locked("secret"))).contains("password");
    assertThat(read(locked("")).isRead()).as("a password to change it only").isTrue();
  }

  private static byte[] locked(String password) throws IOException {
    try (PDDocument document = Loader.loadPDF(new DatasheetBuilder().pdf())) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void aPdfThatExpandsWithoutEndIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write("%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n".getBytes(UTF_8));
    try (OutputStream packed = new DeflaterOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        packed.write(zeros);
      }
    }
    bomb.write("\nendstream\n%%EOF\n".getBytes(UTF_8));
    assertThat(defect(bomb.toByteArray())).contains("expand");
  }

  @Test
  void halfAPdfIsNoDatasheetAndNeitherIsATextThatIsCalledOne() {
    byte[] pdf = new DatasheetBuilder().pdf();

    assertThat(defect(Arrays.copyOf(pdf, pdf.length / 2))).contains("end is missing");
    assertThat(new DatasheetReader(TEMPLATE).read("sheet.pdf", "# Uses".getBytes(UTF_8)).defect())
        .extracting(DatasheetDefect::problem)
        .isEqualTo("it is no PDF");
  }

  @Test
  void damageIsADefectAndNeverAnException() {
    byte[] pdf = new DatasheetBuilder().pdf();
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      byte[] damaged = Arrays.copyOf(pdf, 1 + random.nextInt(pdf.length));
      for (int i = 0; i < 20; i++) {
        damaged[5 + random.nextInt(Math.max(1, damaged.length - 5)) % damaged.length] =
            (byte) random.nextInt(256);
      }
      assertThatCode(() -> read(damaged)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "- ", "*", "[", "<div>", "| a ", "# ", "`", "_a"})
  void deepAndWideMarkdownIsRead(String mark) {
    assertThatCode(() -> read(mark.repeat(20_000).getBytes(UTF_8))).doesNotThrowAnyException();
  }

  @Test
  void whatIsNoTextAtAllIsSaidToBeNone() {
    assertThat(defect(new byte[] {0, 1, 2, 3})).contains("neither text nor PDF");
    assertThat(defect(new byte[0])).contains("empty");
    assertThat(defect(new byte[DatasheetReader.LARGEST + 1])).contains("larger than");
  }

  private static Datasheet read(byte[] bytes) {
    return new DatasheetReader(TEMPLATE).read("TOY_datasheet", bytes);
  }

  private static String defect(byte[] bytes) {
    DatasheetDefect defect = read(bytes).defect();
    assertThat(defect).isNotNull();
    return String.valueOf(defect);
  }

  private static String answer(String text, String id) {
    return read(text.getBytes(UTF_8)).answers().entrySet().stream()
        .filter(entry -> entry.getKey().id().equals(id))
        .map(entry -> entry.getValue().text())
        .findFirst()
        .orElse("(not found)");
  }
}
