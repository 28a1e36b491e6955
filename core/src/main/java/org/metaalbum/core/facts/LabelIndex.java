package org.metaalbum.core.facts;

import org.metaalbum.core.read.LabelTable;

/**
 * What several rules ask of the rows of labels.csv, found out once.
 *
 * @param categories the distinct categories, in groups that mean the same
 * @param superCategories the distinct super-categories, in groups that mean the same
 * @param firstRows the first row that names each file
 */
public record LabelIndex(LabelGroups categories, LabelGroups superCategories, RowIndex firstRows) {

  /** Indexes the rows of a table. */
  public static LabelIndex of(LabelTable labels) {
    return new LabelIndex(
        LabelGroups.ofCategories(labels),
        LabelGroups.ofSuperCategories(labels),
        new RowIndex(labels));
  }
}
