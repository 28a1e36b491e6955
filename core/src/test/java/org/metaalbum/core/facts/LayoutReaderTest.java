package org.metaalbum.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.Listing;

/** If these fail, files are taken for what they are not. */
class LayoutReaderTest {

  @ParameterizedTest
  @CsvSource({
    "images/a.jpg, IMAGE",
    "images/notes.txt, IMAGE",
    "images/sub/a.JPEG, NESTED_IMAGE",
    "bee/a.png, NESTED_IMAGE",
    "a.jpg, ROOT_IMAGE",
    "BRD_info.json, CARD",
    "LICENSE, DOCUMENT",
    "README.md, DOCUMENT",
    "SHA256SUMS, DOCUMENT",
    "BRD.bib, DOCUMENT",
    "datasheet.pdf, DOCUMENT",
    "notes.txt, UNEXPECTED",
    "scripts/run.py, UNEXPECTED",
    ".DS_Store, JUNK",
    "images/._a.jpg, JUNK",
    "__MACOSX/images/._a.jpg, JUNK",
    ".git/HEAD, JUNK",
    "images/#1.jpg, IMAGE",
  })
  void anEntryIsWhatItsNameAndPlaceSay(String path, Role role) {
    Layout layout = layout("info.json", "labels.csv", "images/", path);

    assertThat(role(layout, path)).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "Info.json, info.json",
    "info.JSON, info.json",
    "infos.json, info.json",
    "Labels.csv, labels.csv",
    "label.csv, labels.csv",
    "Images/, images",
    "image/, images",
    "imgs/, images",
  })
  void aPartWithASlipInItsNameIsUsedAllTheSame(String path, String part) {
    Layout layout = layout(path);
    Part found =
        List.of(layout.info(), layout.labels(), layout.images()).stream()
            .filter(candidate -> candidate.name().equals(part))
            .findFirst()
            .orElseThrow();

    assertThat(found.state()).isEqualTo(Part.State.MISNAMED);
    assertThat(found.usable()).isNotNull();
  }

  @Test
  void theRightNameWinsOverANearOne() {
    Layout layout = layout("Labels.csv", "labels.csv");

    assertThat(layout.labels().state()).isEqualTo(Part.State.RIGHT);
    assertThat(layout.twins()).containsEntry("labels.csv", "Labels.csv");
  }

  @Test
  void aCardOfAnotherDatasetIsNotTheInfoJsonThatIsMissing() {
    assertThat(layout("A_info.json").info().state()).isEqualTo(Part.State.MISSING);
  }

  @Test
  void namesInNfcAndNfdAreTwins() {
    Layout layout = layout("images/", "images/\u00e9.jpg", "images/e\u0301.jpg");

    assertThat(layout.twins()).containsEntry("images/\u00e9.jpg", "images/e\u0301.jpg");
  }

  private static Role role(Layout layout, String path) {
    return layout.entries().stream()
        .filter(entry -> entry.path().equals(path))
        .map(layout::role)
        .findFirst()
        .orElseThrow();
  }

  private static Layout layout(String... paths) {
    List<Entry> entries =
        Arrays.stream(paths)
            .flatMap(path -> Arrays.stream(withFolders(path)))
            .distinct()
            .map(LayoutReaderTest::entry)
            .distinct()
            .sorted(Comparator.comparing(Entry::path))
            .toList();
    return LayoutReader.read(new Listing(entries, new TreeMap<>()));
  }

  private static String[] withFolders(String path) {
    String[] parts = path.split("(?<=/)", -1);
    StringBuilder prefix = new StringBuilder();
    return Arrays.stream(parts)
        .filter(part -> !part.isEmpty())
        .map(part -> prefix.append(part).toString())
        .toArray(String[]::new);
  }

  private static Entry entry(String path) {
    return path.endsWith("/")
        ? new Entry(path.substring(0, path.length() - 1), Entry.Kind.FOLDER, 0, true)
        : new Entry(path, Entry.Kind.FILE, 1, true);
  }
}
