package org.metaalbum.core.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.facts.LabelIndex;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.TallyReader;
import org.metaalbum.core.read.LabelColumns;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.LabelsReader;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;

/** Reads labels.csv, and counts by it. Why something can't be had is noted. */
final class RowReader {

  private final DatasetSource source;
  private final int listedProblems;
  private final Gaps gaps;

  /**
   * @param listedProblems how many problems of a kind are kept
   * @param gaps gets what can't be read or counted
   */
  RowReader(DatasetSource source, int listedProblems, Gaps gaps) {
    this.source = source;
    this.listedProblems = listedProblems;
    this.gaps = gaps;
  }

  /**
   * What labels.csv says.
   *
   * @param table the file; null if it can't be read
   * @param index its rows; null if they can't be used
   * @param tally how many images each category has; null if they can't be counted
   */
  record Rows(
      @Nullable LabelTable table, @Nullable LabelIndex index, @Nullable CategoryTally tally) {}

  /** Reads the file. */
  Rows read(Layout layout, LabelColumns columns) {
    LabelTable table = table(layout, columns);
    LabelIndex index =
        table == null || gaps.whyMissing(Need.ROWS).isPresent() ? null : LabelIndex.of(table);
    return new Rows(table, index, tally(table, index));
  }

  private @Nullable LabelTable table(Layout layout, LabelColumns columns) {
    Entry entry = layout.labels().usable();
    LabelTable table = null;
    if (entry != null) {
      try {
        table = LabelsReader.read(entry.path(), () -> source.open(entry), columns, listedProblems);
      } catch (IOException failure) {
        gaps.addUnreadable(entry, failure);
      }
    }
    if (table == null) {
      gaps.addMissing(Need.LABELS_FILE, gaps.absent(layout.labels()));
      gaps.addMissing(Need.ROWS, gaps.absent(layout.labels()));
    } else if (table.unusable() != null) {
      gaps.addMissing(Need.ROWS, "%s can't be used: %s".formatted(table.path(), table.unusable()));
    }
    return table;
  }

  private @Nullable CategoryTally tally(@Nullable LabelTable table, @Nullable LabelIndex index) {
    if (table == null || index == null) {
      gaps.addMissing(Need.TALLY, gaps.whyMissing(Need.ROWS).orElse("there are no rows"));
      return null;
    }
    Optional<String> obstacle = TallyReader.obstacle(table);
    if (obstacle.isPresent()) {
      gaps.addMissing(Need.TALLY, "images can't be counted by category: " + obstacle.get());
      return null;
    }
    return TallyReader.read(table, index);
  }

  /**
   * The tally, unless images without a row may be why it differs from info.json: then the rows are
   * what is wrong, and the numbers that follow from them are not.
   */
  @Nullable CategoryTally unlessIncomplete(CategoryTally tally, Metadata info, ImageTable images) {
    long unlabelled =
        IntStream.range(0, images.size())
            .filter(i -> !images.isLabelled(i) && images.facts().kind(i).format().isImage())
            .count();
    if (!tally.wouldAgree(info, unlabelled) || tally.wouldAgree(info, 0)) {
      return tally;
    }
    gaps.addMissing(
        Need.TALLY,
        "images can't be counted by category: %s of them have no row".formatted(unlabelled));
    return null;
  }
}
