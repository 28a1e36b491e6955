package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.fixtures.AlbumBuilder;
import org.metaalbum.fixtures.AlbumModel;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetModel;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.DatasetWriter;
import org.metaalbum.fixtures.Fault;
import org.metaalbum.fixtures.ImageFixtures;
import org.metaalbum.fixtures.Pictures;
import org.metaalbum.fixtures.ZipModel;

/** If these fail, images of the same pixels are overlooked, or it is passed over that some are. */
class SamePixelsTest {

  private static final String CHANGED = "changed while it was checked";

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  private DatasetModel model;

  @BeforeEach
  void build() {
    model = DatasetBuilder.build(DatasetSpec.standard());
  }

  @Test
  void aPngOfAJpegIsFoundHoweverItsLevelsAreCutOff() throws IOException {
    List<BufferedImage> pictures =
        List.of(
            Pictures.texture(5, 1, 128, 128),
            text(Color.WHITE, Color.BLACK),
            text(Color.BLUE, Color.YELLOW),
            plain(Color.RED, 0),
            plain(Color.WHITE, 30));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      byte[] jpeg = ImageFixtures.jpeg(pictures.get(i), 0.3f);
      model.setImage(2 * i, jpeg);
      model.setImage(2 * i + 1, png(jpeg));
      expected.add(model.imagePath(2 * i));
    }
    write();

    for (String place : List.of("dataset", "dataset.zip")) {
      assertThat(check(place, 2).findings())
          .filteredOn(finding -> finding.ruleId().startsWith("MA5"))
          .allMatch(finding -> finding.ruleId().equals("MA503"))
          .extracting(finding -> finding.location().path())
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void reportsAreTheSameForAnyNumberOfThreads() throws IOException {
    for (int row = 0; row < 30; row += 3) {
      byte[] jpeg = ImageFixtures.jpeg(Pictures.texture(5, row, 128, 128));
      model.setImage(row, jpeg);
      model.setImage(row + 1, png(jpeg));
      model.setImage(row + 50, ImageFixtures.jpeg(Pictures.texture(5, row, 128, 128), 0.6f));
    }
    write();

    DatasetReport one = check("dataset", 1);

    assertThat(one.findings()).extracting(Finding::ruleId).contains("MA503", "MA506");
    assertThat(check("dataset", 8)).isEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anImageThatChangesBeforeItIsDecodedLeavesTheRulesUnevaluated(boolean remove)
      throws IOException {
    byte[] jpeg = ImageFixtures.jpeg(Pictures.texture(5, 1, 128, 128));
    model.setImage(3, jpeg);
    model.setImage(4, ImageFixtures.progressiveJpeg(Pictures.texture(5, 1, 128, 128)));
    write();
    Path file = temp.resolve("dataset").resolve(model.imagePath(3));

    DatasetReport report = checkAll("dataset", () -> change(file, remove)).get(0);

    String reason = remove ? "can't be read again (no such file or folder)" : CHANGED;
    for (String rule : List.of("MA503", "MA504")) {
      assertThat(result(report, rule).outcome()).isEqualTo(Outcome.NOT_EVALUATED);
      assertThat(result(report, rule).reason()).isEqualTo(model.imagePath(3) + " " + reason);
    }
    assertThat(result(report, "MA501").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void anImageThatNoOtherLooksLikeMayChange() throws IOException {
    write();
    Path file = temp.resolve("dataset").resolve(model.imagePath(3));

    DatasetReport report = checkAll("dataset", () -> change(file, false)).get(0);

    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT);
  }

  @Test
  void datasetsOfAnAlbumAreOpenedAgain() throws IOException {
    AlbumModel album = album();
    album.write(temp.resolve("album"), Set.of());
    Path folder = datasets().get(1);
    ZipModel.ofFolder(folder, String.valueOf(folder.getFileName()))
        .write(temp.resolve("album").resolve(folder.getFileName() + ".zip"));
    Files.move(folder, temp.resolve("elsewhere"));

    DatasetReport report = checkAll("album", () -> {}).get(0);

    assertThat(report.findings()).extracting(Finding::ruleId).containsExactly("MA516");
    assertThat(result(report, "MA517").outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aDatasetThatIsGoneWhenItIsToBeOpenedAgainLeavesTheRuleUnevaluated() throws IOException {
    album().write(temp.resolve("album"), Set.of());
    Path folder = datasets().get(0);
    int[] finished = new int[1];

    DatasetReport report =
        checkAll(
                "album",
                () -> {
                  if (++finished[0] == 2) {
                    Files.move(folder, temp.resolve("elsewhere"));
                  }
                })
            .get(0);

    assertThat(result(report, "MA516").outcome()).isEqualTo(Outcome.NOT_EVALUATED);
    assertThat(result(report, "MA516").reason()).contains(folder.getFileName() + " can't be read");
    assertThat(result(report, "MA515").outcome()).isEqualTo(Outcome.PASSED);
  }

  /** Two datasets that have an image in common, in other bytes. */
  private static AlbumModel album() throws IOException {
    AlbumModel album = AlbumBuilder.datasets(2, DatasetSpec.small().withStep(0));
    byte[] jpeg = ImageFixtures.jpeg(text(Color.WHITE, Color.RED), 0.4f);
    int row = 1;
    for (DatasetModel dataset : album.datasets().values()) {
      dataset.setImage(row, row == 1 ? jpeg : png(jpeg));
      row++;
    }
    return album;
  }

  /** Something that happens when all images of a dataset were scanned. */
  private interface Happening {
    void happen() throws IOException;
  }

  private void write() throws IOException {
    DatasetWriter.write(model, temp.resolve("dataset"));
    ZipModel.of(model, "dataset").write(temp.resolve("dataset.zip"));
  }

  private DatasetReport check(String name, int threads) {
    return Checks.check(temp.resolve(name), "contribution", threads, 25);
  }

  private List<DatasetReport> checkAll(String name, Happening afterScan) {
    CheckOptions usual = Checks.options(Fault.FAMILY, 2, 25);
    Progress progress =
        new Progress() {
          @Override
          public void start(String path, long images) {}

          @Override
          public void imagesDone(int images) {}

          @Override
          public void finish() {
            try {
              afterScan.happen();
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          }
        };
    CheckOptions options =
        new CheckOptions(usual.profile(), null, usual.threads(), usual.maximumFindings(), progress);
    return new Checker(options).check(List.of(temp.resolve(name).toString())).datasets();
  }

  private static void change(Path file, boolean remove) throws IOException {
    if (remove) {
      Files.delete(file);
    } else {
      Files.write(file, ImageFixtures.jpeg(Pictures.texture(5, 2, 128, 128)));
    }
  }

  private static RuleResult result(DatasetReport report, String rule) {
    return report.results().stream()
        .filter(result -> result.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private List<Path> datasets() throws IOException {
    try (Stream<Path> found = Files.list(temp.resolve("album"))) {
      return found.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static BufferedImage text(Color paper, Color ink) {
    BufferedImage picture = plain(paper, 0);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(ink);
    for (int line = 0; line < 6; line++) {
      for (int letter = line; letter < 20; letter++) {
        graphics.fillRect(5 + 6 * letter, 8 + 20 * line, 1 + letter % 3, 3 + (letter * line) % 9);
      }
    }
    graphics.dispose();
    return picture;
  }

  /** Of one colour, but for a square in the middle. */
  private static BufferedImage plain(Color colour, int size) {
    BufferedImage picture = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 128, 128);
    graphics.setColor(Color.GRAY);
    graphics.fillRect(50, 50, size, size);
    graphics.dispose();
    return picture;
  }

  private static byte[] png(byte[] jpeg) throws IOException {
    return ImageFixtures.png(ImageIO.read(new ByteArrayInputStream(jpeg)));
  }
}
