package org.metaalbum.core.facts;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.metaalbum.core.read.LabelTable;

/** Tells the first of the rows that name the same file. */
public final class RowIndex {

  private final int[] first;
  private final BitSet repeats = new BitSet();

  public RowIndex(LabelTable labels) {
    TextIndex names = new TextIndex(labels.size(), labels::fileName);
    this.first = new int[labels.size()];
    for (int row = 0; row < first.length; row++) {
      first[row] = names.add(row);
      if (first[row] != row) {
        repeats.set(row);
      }
    }
  }

  /** The rows that name a file which a row before them names, ascending. */
  public IntStream repeats() {
    return repeats.stream();
  }

  /** The first row with the same file name as this one; often the row itself. */
  public int firstRow(int row) {
    return first[row];
  }
}
