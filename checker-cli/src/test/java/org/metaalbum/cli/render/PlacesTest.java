package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metaalbum.cli.Samples;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.report.Verdict;

/** Places are found again where the reader stands: at the root of the repository. */
class PlacesTest {

  @ParameterizedTest
  @CsvSource({
    "x/y, dataset, a.jpg, x/y/a.jpg",
    "x/y/, dataset, a.jpg, x/y/a.jpg",
    "./x, dataset, ., x",
    "., dataset, a.jpg, a.jpg",
    "., dataset, ., .",
    "/, dataset, a.jpg, /a.jpg",
    "/x, dataset, a.jpg, /x/a.jpg",
    "x/y_card.json, card, y_card.json, x/y_card.json",
    "info.json, info, info.json, info.json",
    "x/y_card.json, documents, y.md, x/y.md",
    "x, documents, y.md, x/y.md",
  })
  void aLocationIsJoinedWithThePath(String path, String kind, String location, String file) {
    DatasetReport dataset = report(path, kind);
    assertThat(new Places(Samples.report(dataset)).of(dataset, Location.of(location)))
        .isEqualTo(new Places.Place(file, null));
  }

  @Test
  void aFamilyOfArchivesThatStandBesideEachOtherHasNoFolder() {
    DatasetReport[] family = Stories.zipped();
    Places places = new Places(Samples.report(family));
    assertThat(places.of(family[0], Location.of("PRT_Micro/labels.csv")))
        .isEqualTo(new Places.Place("in/PRT_Micro.zip", "labels.csv"));
    assertThat(places.of(family[0], Location.of("PRT_Mini")))
        .isEqualTo(new Places.Place("in/PRT_Mini.zip", null));
    assertThat(places.of(family[0], Location.of("PRT_card.json")))
        .isEqualTo(new Places.Place("in/PRT_card.json", null));
  }

  @Test
  void anAlbumSeesTheDatasetsOfItsFamilies() {
    DatasetReport album = report("in", "album");
    DatasetReport family = report("in/PRT", "family").partOf(album);
    DatasetReport micro = report("in/PRT/PRT_Micro.zip", "dataset").partOf(family);
    Places places = new Places(Samples.report(album, family, micro));
    assertThat(
            List.of(
                places.of(album, Location.of("PRT/PRT_Micro/images/a.jpg")),
                places.of(album, Location.of("PRT/PRT_card.json")),
                places.of(album, Location.of("README.md"))))
        .containsExactly(
            new Places.Place("in/PRT/PRT_Micro.zip", "images/a.jpg"),
            new Places.Place("in/PRT/PRT_card.json", null),
            new Places.Place("in/README.md", null));
  }

  private static DatasetReport report(String path, String kind) {
    return new DatasetReport(
        path, kind, Verdict.CONFORMANT, null, Summary.NOTHING, List.of(), List.of());
  }
}
