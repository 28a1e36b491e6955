package org.metaalbum.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Suppression;
import org.metaalbum.core.report.exhibit.ClassChart;
import org.metaalbum.core.report.exhibit.ClassChart.ClassBar;
import org.metaalbum.core.report.exhibit.Comparison;
import org.metaalbum.core.report.exhibit.Exhibits;
import org.metaalbum.core.report.exhibit.Picture;
import org.metaalbum.core.report.exhibit.Pictures;
import org.metaalbum.core.report.exhibit.VersionSize;
import org.metaalbum.schema.Severity;

/** What a page shows besides findings, made by hand, and findings that have pictures. */
public final class ExhibitSamples {

  /** Grey, 8 by 8 pixels. */
  public static final Picture PICTURE =
      new Picture(
          8,
          8,
          "/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIs"
              + "IxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQ"
              + "AQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z");

  private ExhibitSamples() {}

  /** Copies beside each other, an image that can't be drawn, waived and accepted findings. */
  public static DatasetReport pictured() {
    Finding copies =
        new Finding(
            "MA501",
            Severity.WARNING,
            "2 images are the same file.",
            Location.of("images/a.jpg"),
            null,
            null,
            List.of(Location.of("images/b.jpg")));
    Finding waived =
        new Finding(
                "MA311",
                Severity.ERROR,
                "The image is cut off.",
                Location.of("images/cut.jpg"),
                null,
                null,
                List.of())
            .suppressed(
                new Suppression(
                    Suppression.Kind.WAIVER,
                    "the source is lost",
                    "data@example.org",
                    LocalDate.of(2027, 3, 31)));
    Finding accepted = copies.suppressed(Suppression.IN_BASELINE);
    DatasetReport like = Samples.bad();
    return new DatasetReport(
            "datasets/pictured",
            like.kind(),
            like.verdict(),
            null,
            like.summary(),
            List.of(
                new RuleResult(
                    "MA311", "image-truncated", Severity.ERROR, Outcome.FAILED, 810, 1, 1, 0, null),
                new RuleResult(
                    "MA501", "image-copied", Severity.WARNING, Outcome.FAILED, 810, 9, 0, 1, null)),
            List.of(waived, copies, accepted))
        .withExhibits(
            new Exhibits(
                new ClassChart(
                    40,
                    20,
                    List.of(
                        new ClassBar("bee", "insects", 41, PICTURE),
                        new ClassBar("wasp", null, 7, null)),
                    1),
                new Pictures(
                    Map.of("images/a.jpg", PICTURE, "images/b.jpg", PICTURE),
                    Set.of("images/cut.jpg"),
                    12),
                List.of(
                    new Comparison("info.json", "/total_categories", "3", "2"),
                    new Comparison("info.json", "/maximum_images_per_category", "41", "41")),
                List.of()));
  }

  /** Versions of which one is not wholly in the next, and of one nothing is known. */
  public static DatasetReport family() {
    DatasetReport like = Samples.bad();
    return new DatasetReport(
            "datasets/family",
            "family",
            like.verdict(),
            null,
            like.summary(),
            like.results(),
            like.findings())
        .withExhibits(
            new Exhibits(
                null,
                Pictures.NONE,
                List.of(
                    new Comparison("info.json", "/total_categories", "20", "21"),
                    new Comparison("card.json", "/mini_version/total_images", "9", "9")),
                List.of(
                    new VersionSize("PRT_Micro", 20L, 800L, 793L),
                    new VersionSize("PRT_Mini", 30L, 1200L, null),
                    new VersionSize("PRT_Extended", null, null, null))));
  }
}
