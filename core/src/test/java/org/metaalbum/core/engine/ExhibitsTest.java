package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.exhibit.ClassChart;
import org.metaalbum.core.report.exhibit.ClassChart.ClassBar;
import org.metaalbum.core.report.exhibit.Comparison;
import org.metaalbum.core.report.exhibit.Exhibits;
import org.metaalbum.core.report.exhibit.Picture;
import org.metaalbum.core.report.exhibit.VersionSize;
import org.metaalbum.fixtures.AlbumBuilder;
import org.metaalbum.fixtures.AlbumModel;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetModel;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.DatasetWriter;
import org.metaalbum.fixtures.FamilyBuilder;
import org.metaalbum.fixtures.FamilyModel;
import org.metaalbum.fixtures.FamilySpec;
import org.metaalbum.fixtures.FamilyVersion;
import org.metaalbum.fixtures.Fault;
import org.metaalbum.fixtures.ZipModel;

/** What a page shows besides findings, of real datasets. */
class ExhibitsTest {

  /** Side of a tile of a sheet, in pixels. */
  private static final int TILE = 72;

  private final DatasetModel model = DatasetBuilder.build(DatasetSpec.small());
  @TempDir private Path temp;

  @Test
  void nobodyPaysForPicturesThatNobodyWants() throws IOException {
    DatasetWriter.write(model, temp.resolve("toy"));

    assertThat(Checks.check(temp.resolve("toy"), "format", 2, 25).exhibits()).isNull();
  }

  @Test
  void eachClassHasItsNumberAndSomeOfItsImages() throws IOException {
    DatasetWriter.write(model, temp.resolve("toy"));

    ClassChart chart = Objects.requireNonNull(exhibits("toy", 2).classes());

    assertThat(chart.imagesWanted()).isEqualTo(40);
    assertThat(chart.classesWanted()).isEqualTo(20);
    assertThat(chart.sheetsLeftOut()).isZero();
    assertThat(chart.classes()).extracting(ClassBar::name).isSorted().hasSize(8);
    assertThat(chart.classes())
        .extracting(ClassBar::images)
        .containsExactlyInAnyOrder(4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(chart.classes()).extracting(ClassBar::superCategory).doesNotContainNull();
    for (ClassBar bar : chart.classes()) {
      Picture sheet = Objects.requireNonNull(bar.sheet());
      assertThat(sheet.width()).isEqualTo(TILE * Math.min(6, bar.images()));
      assertThat(sheet.height()).isEqualTo(TILE);
      assertThat(ImageIO.read(new ByteArrayInputStream(bytes(sheet))).getWidth())
          .isEqualTo(sheet.width());
    }
  }

  @Test
  void imagesWithFindingsAreDrawnAndCopiesTogether() throws IOException {
    DatasetWriter.write(model, temp.resolve("toy"));
    List<Path> images = images("toy");
    byte[] first = Files.readAllBytes(images.get(0));
    Files.write(images.get(0), Arrays.copyOf(first, first.length / 2));
    Files.write(images.get(1), new byte[0]);
    Files.write(images.get(3), Files.readAllBytes(images.get(2)));

    Exhibits shown = exhibits("toy", 2);

    assertThat(shown.pictures().shown())
        .containsOnlyKeys(name(images.get(0)), name(images.get(2)), name(images.get(3)));
    assertThat(shown.pictures().undrawable()).containsExactly(name(images.get(1)));
    assertThat(shown.pictures().leftOut()).isZero();
  }

  @Test
  void threadsAndZipsChangeNothing() throws IOException {
    model.setImage(1, new byte[0]);
    model.setImage(2, model.image(3));
    DatasetWriter.write(model, temp.resolve("toy"));
    ZipModel.of(model, "toy").write(temp.resolve("toy.zip"));

    assertThat(exhibits("toy", 1)).isEqualTo(exhibits("toy", 4)).isEqualTo(exhibits("toy.zip", 2));
  }

  @Test
  void whatInfoDeclaresStandsBesideWhatWasCounted() throws IOException {
    DatasetWriter.write(model, temp.resolve("toy"));
    Path info = temp.resolve("toy/info.json");
    Files.writeString(
        info, Files.readString(info).replaceAll("(\"total_categories\"\\s*:\\s*)8", "$19"));

    assertThat(exhibits("toy", 2).comparisons())
        .contains(new Comparison("info.json", "/total_categories", "9", "8"))
        .filteredOn(row -> !row.agrees())
        .extracting(Comparison::pointer)
        .containsExactly("/total_categories");
  }

  @Test
  void itIsToldHowMuchOfAVersionTheNextOneHolds() throws IOException {
    FamilyModel family = FamilyBuilder.build(FamilySpec.small());
    family.write(temp.resolve("toy"), Set.of());
    Path lost = images("toy/" + family.name(FamilyVersion.MICRO)).get(0);
    Path mini = temp.resolve("toy/" + family.name(FamilyVersion.MINI));
    Files.delete(mini.resolve("images").resolve(lost.getFileName()));

    List<DatasetReport> reports = checkAll("toy", 2);
    List<VersionSize> sizes = exhibits(reports.get(0)).versions();

    assertThat(sizes)
        .extracting(VersionSize::name)
        .containsExactly(
            family.name(FamilyVersion.MICRO),
            family.name(FamilyVersion.MINI),
            family.name(FamilyVersion.EXTENDED));
    assertThat(sizes.get(0)).extracting(VersionSize::images).isEqualTo(28L);
    assertThat(sizes.get(0)).extracting(VersionSize::inNext).isEqualTo(27L);
    assertThat(sizes.get(1).inNext()).isEqualTo(sizes.get(1).images());
    assertThat(sizes.get(2).inNext()).isNull();
    assertThat(exhibits(reports.get(0)).comparisons()).isNotEmpty().allMatch(Comparison::agrees);
  }

  @Test
  void imagesInTwoDatasetsOfAnAlbumAreShownOfBoth() throws IOException {
    AlbumModel album = AlbumBuilder.datasets(2, DatasetSpec.small().withStep(0));
    DatasetModel[] datasets = album.datasets().values().toArray(DatasetModel[]::new);
    datasets[1].setImage(1, datasets[0].image(1));
    album.write(temp.resolve("album"), Set.of());

    DatasetReport whole = checkAll("album", 2).get(0);

    assertThat(whole.findings()).hasSize(1);
    assertThat(exhibits(whole).pictures().shown())
        .containsOnlyKeys(
            whole.findings().get(0).location().path(),
            whole.findings().get(0).related().get(0).path());
  }

  private Exhibits exhibits(String name, int threads) {
    return exhibits(checkAll(name, threads).get(0));
  }

  private static Exhibits exhibits(DatasetReport report) {
    return Objects.requireNonNull(report.exhibits());
  }

  private List<DatasetReport> checkAll(String name, int threads) {
    CheckOptions usual =
        Checks.options(name.startsWith("toy") ? "contribution" : Fault.FAMILY, threads, 100);
    CheckOptions options =
        CheckOptions.builder(usual.profile(), null, threads, usual.maximumFindings(), Progress.NONE)
            .exhibits(true)
            .build();
    return new Checker(options).check(List.of(temp.resolve(name).toString())).datasets();
  }

  private List<Path> images(String name) throws IOException {
    try (var files = Files.list(temp.resolve(name).resolve("images"))) {
      return files.sorted().toList();
    }
  }

  private static String name(Path image) {
    return "images/" + image.getFileName();
  }

  private static byte[] bytes(Picture picture) {
    return Base64.getDecoder().decode(picture.jpeg());
  }
}
