package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.metaalbum.core.read.LabelTable;

/**
 * Finds the first row that names a file. An open-addressing table of row numbers, since a map of a
 * million boxed entries would take more memory than the rows themselves.
 */
public final class RowIndex {

  private static final int NONE = -1;

  private final LabelTable labels;
  private final int[] slots;

  /** Nobody can know it beforehand; which rows are found does not depend on it. */
  private final int seed = ThreadLocalRandom.current().nextInt();

  public RowIndex(LabelTable labels) {
    this.labels = labels;
    int wanted = Math.max(16, labels.size() + (labels.size() >> 1));
    this.slots = new int[Integer.highestOneBit(wanted) << 1];
    Arrays.fill(slots, NONE);
    for (int row = 0; row < labels.size(); row++) {
      int slot = slot(labels.fileName(row));
      if (slots[slot] == NONE) {
        slots[slot] = row;
      }
    }
  }

  /** The first row with this file name, or -1. */
  public int firstRow(String fileName) {
    return slots[slot(fileName)];
  }

  /**
   * Not String.hashCode: names that collide are easily made, and would make each look-up a walk.
   */
  private int hash(String text) {
    int hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = Integer.rotateLeft((hash ^ text.charAt(i)) * 0x9E3779B1, 13);
    }
    return hash ^ (hash >>> 15);
  }

  private int slot(String fileName) {
    int slot = hash(fileName) & (slots.length - 1);
    while (slots[slot] != NONE && !labels.fileName(slots[slot]).equals(fileName)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
