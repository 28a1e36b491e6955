package org.metaalbum.core.facts;

import java.util.BitSet;
import org.metaalbum.core.read.LabelTable;

/** Tells the first of the rows that name the same file, and which rows name one at all. */
public final class RowIndex {

  private final int[] first;
  private final BitSet repeats = new BitSet();
  private final BitSet named = new BitSet();

  public RowIndex(LabelTable labels) {
    this.first = new int[labels.size()];
    boolean ascending = true;
    for (int row = 0; row < first.length; row++) {
      first[row] = row;
      String name = labels.fileName(row);
      named.set(row, !labels.isRagged(row) && !name.isBlank());
      ascending = ascending && (row == 0 || labels.fileName(row - 1).compareTo(name) < 0);
    }
    // As programs write them, and then no name comes twice.
    if (!ascending) {
      findRepeats(labels);
    }
  }

  private void findRepeats(LabelTable labels) {
    TextIndex names = new TextIndex(first.length, labels::fileName);
    for (int row = 0; row < first.length; row++) {
      first[row] = names.add(row);
      repeats.set(row, first[row] != row);
    }
  }

  /** The rows that have all their cells, and a file name that is not blank. */
  public BitSet named() {
    return (BitSet) named.clone();
  }

  /** The rows that name a file which a row before them names. */
  public BitSet repeats() {
    return (BitSet) repeats.clone();
  }

  /** The first row with the same file name as this one; often the row itself. */
  public int firstRow(int row) {
    return first[row];
  }
}
