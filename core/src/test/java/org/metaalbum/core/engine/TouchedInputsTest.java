package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.report.ChangedSince;
import org.metaalbum.fixtures.AlbumBuilder;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.FamilySpec;
import org.metaalbum.fixtures.FamilyVersion;

/** If these fail, a gate lets a change through, or reads what nobody changed. */
class TouchedInputsTest {

  private static final FamilySpec FAMILY = FamilySpec.small().withCategories(8, 0);

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  @Test
  void anImageOfOneVersionTouchesItsFamilyAlone() throws IOException {
    AlbumBuilder.families(2, FAMILY, /* flat= */ false).write(temp, Set.of());

    TouchedInputs touched = touched("TOY02/TOY02_Mini/images/new.jpg");
    assertThat(names(touched)).containsExactly("TOY02");
    assertThat(touched.summary()).isEqualTo(new ChangedSince("main", 1, 1));
  }

  @Test
  void aDocumentInTheFamilysFolderTouchesIt() throws IOException {
    AlbumBuilder.families(2, FAMILY, /* flat= */ false).write(temp, Set.of());

    assertThat(names(touched("TOY02/TOY02.md"))).containsExactly("TOY02");
  }

  @Test
  void aCardBesideTheVersionsOfSeveralFamiliesTouchesItsOwn() throws IOException {
    AlbumBuilder.families(2, FAMILY, /* flat= */ true).write(temp, Set.of());

    assertThat(names(touched("TOY02_info.json"))).containsExactly("TOY02");
  }

  @Test
  void aLicenceBesideAllVersionsTouchesAllOfThem() throws IOException {
    AlbumBuilder.families(2, FAMILY, /* flat= */ true).write(temp, Set.of());
    Files.writeString(temp.resolve("LICENSE"), "x");

    TouchedInputs touched = touched("LICENSE");
    assertThat(touched.inputs()).singleElement().isInstanceOf(Input.Album.class);
    assertThat(touched.summary()).isEqualTo(new ChangedSince("main", 2, 0));
  }

  @Test
  void anArchiveIsTouchedAsAFile() throws IOException {
    AlbumBuilder.families(2, FAMILY, /* flat= */ true).write(temp, Set.of(FamilyVersion.MINI));

    assertThat(names(touched("TOY02_Mini.zip"))).containsExactly("TOY02");
  }

  @Test
  void aDatasetWhoseNameBeginsLikeAnothersIsNotTouchedByIt() throws IOException {
    AlbumBuilder.datasets(2, DatasetSpec.small()).write(temp, Set.of());

    assertThat(names(touched("toy_0", "toy_01x/info.json", "README.md"))).isEmpty();
  }

  @Test
  void aCardAloneIsTouchedByItself() throws IOException {
    AlbumBuilder.cards(3).write(temp, Set.of());

    assertThat(names(touched("TOY02_info.json"))).containsExactly("TOY02_info.json");
  }

  @Test
  void whatCanNotBeOpenedIsNeverPassedOver() {
    List<Input> inputs = List.of(new Input.Unopened("gone", "no such file or folder"));

    TouchedInputs touched = new TouchedInputs(new ChangedFiles("main", Set.of()), inputs);
    assertThat(touched.inputs()).isEqualTo(inputs);
    assertThat(touched.summary()).isEqualTo(new ChangedSince("main", 0, 0));
  }

  private TouchedInputs touched(String... files) throws IOException {
    Path root = temp.toRealPath();
    Set<Path> changed = Arrays.stream(files).map(root::resolve).collect(Collectors.toSet());
    return new TouchedInputs(
        new ChangedFiles("main", changed), new InputFinder(null).find(List.of(temp.toString())));
  }

  private List<String> names(TouchedInputs touched) {
    return touched.inputs().stream()
        .map(input -> temp.relativize(Path.of(input.path())).toString())
        .toList();
  }
}
