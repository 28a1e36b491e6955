package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.source.FolderSource;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetModel;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.DatasetWriter;
import org.metaalbum.fixtures.ImageFixtures;
import org.metaalbum.fixtures.Pictures;

/** If these fail, a group of duplicates is reported twice, in parts, or where there is none. */
class DuplicatesTest {

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  private DatasetModel model;

  @BeforeEach
  void build() {
    model = DatasetBuilder.build(DatasetSpec.standard());
  }

  @Test
  void aGroupIsOneFindingWithItsExactSizeAndSomeOfItsPlaces() throws IOException {
    for (int row = 1; row < 35; row++) {
      model.setImage(row, model.image(0));
    }

    List<Finding> findings = check();

    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.ruleId()).isEqualTo("MA501");
    assertThat(finding.location()).isEqualTo(Location.of(model.imagePath(0)));
    assertThat(finding.message()).startsWith("35 images are the same file").contains("31 more");
    assertThat(finding.related()).hasSize(20).contains(Location.of(model.imagePath(1)));
  }

  @Test
  void aProfileThatDoesNotAskForDuplicatesHasNoWorkWithThem() throws IOException {
    model.setImage(1, model.image(0));
    DatasetWriter.write(model, temp.resolve("TOY"));
    CheckOptions options = Checks.options("format", 1, 25);
    Verification none = new Verification(25, null, List.of());
    Path folder = temp.resolve("TOY");
    RunCache cache = RunCache.open(options, "");
    for (boolean demanded : new boolean[] {false, true}) {
      try (FolderSource source = new FolderSource(folder)) {
        DatasetFacts facts =
            new DatasetReader(source, options, none, demanded, cache)
                .read("", folder, DatasetName.of("TOY"));

        assertThat(facts.images().hasFingerprint(0)).isEqualTo(demanded);
        assertThat(facts.duplicates().groups(Likeness.BYTES)).hasSize(demanded ? 1 : 0);
      }
    }
    assertThat(Checks.check(temp.resolve("TOY"), "format", 1, 25).results())
        .noneMatch(result -> result.ruleId().startsWith("MA5"));
  }

  @Test
  void aGroupThatLiesInSeveralCategoriesInPartIsReportedOnce() throws IOException {
    model.setImage(1, model.image(0));
    model.setImage(45, model.image(0));

    assertThat(check()).extracting(Finding::ruleId).containsExactly("MA502");
    assertThat(check().get(0).message()).contains("(ant)", "(bee)");
  }

  @Test
  void copiesStandForEachOtherAmongTheResaved() throws IOException {
    byte[] jpeg = ImageFixtures.jpeg(Pictures.texture(3, 1, 128, 128));
    byte[] progressive = ImageFixtures.progressiveJpeg(Pictures.texture(3, 1, 128, 128));
    byte[] poor = ImageFixtures.jpeg(Pictures.texture(3, 1, 128, 128), 0.7f);
    model.setImage(0, jpeg);
    model.setImage(1, jpeg);
    model.setImage(2, progressive);
    model.setImage(3, poor);

    List<Finding> findings = check();

    assertThat(findings).extracting(Finding::ruleId).containsExactly("MA501", "MA503", "MA505");
    assertThat(findings)
        .extracting(Finding::location)
        .containsOnly(Location.of(model.imagePath(0)));
    assertThat(findings)
        .extracting(finding -> finding.related().get(0).path())
        .containsExactly(model.imagePath(1), model.imagePath(2), model.imagePath(3));
  }

  @Test
  void spellingsOfACategoryAreOne() throws IOException {
    model.setImage(1, model.image(0));
    model.setCell(1, "CATEGORY", "Ant ");

    assertThat(check()).extracting(Finding::ruleId).contains("MA501").doesNotContain("MA502");
  }

  @Test
  void imagesThatDoNotDecodeAreLikeNoOthers() throws IOException {
    byte[] whole = model.image(0);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
    for (int row = 0; row < 4; row++) {
      model.setImage(row, cut);
      model.setImage(row + 4, new byte[0]);
    }

    assertThat(check()).extracting(Finding::ruleId).containsOnly("MA304", "MA311");
  }

  @Test
  void aCopyWithoutARowIsAnImageWithoutARow() throws IOException {
    byte[] copy = model.image(0);
    model.files().put("images/copy.jpg", () -> copy);

    assertThat(check()).extracting(Finding::ruleId).containsExactly("MA302");
  }

  @Test
  void theExampleHoldsNoDuplicates() {
    Path shapes = Path.of(System.getProperty("project.root"), "examples", "shapes");

    assertThat(Checks.check(shapes, "contribution", 2, 25).findings())
        .noneMatch(finding -> finding.ruleId().startsWith("MA5"));
  }

  private List<Finding> check() throws IOException {
    DatasetWriter.write(model, temp.resolve("dataset"));
    return Checks.check(temp.resolve("dataset"), "contribution", 2, 25).findings();
  }
}
