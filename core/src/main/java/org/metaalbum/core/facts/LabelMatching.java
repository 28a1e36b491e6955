package org.metaalbum.core.facts;

import java.util.List;
import org.metaalbum.core.source.Entry;

/** Which row of labels.csv belongs to which image file, and how well their names agree. */
public final class LabelMatching {

  /** How a row's file name and the files agree. */
  public enum State {
    /** There is a file of exactly this name in images/. */
    EXACT,
    /** There is one but for spaces or invisible characters in the cell. */
    UNTIDY,
    /** There is one but for case, Unicode form or extension. */
    DIFFERS,
    /** The cell is a path and no bare file name. */
    PATH,
    /** There is one in another folder. */
    ELSEWHERE,
    /** There is something of that name, but no file that can be read. */
    NOT_A_FILE,
    /** The row names no file, or is ragged. */
    NO_NAME,
    /** There is no such file. */
    MISSING
  }

  private final List<Entry> images;
  private final State[] states;
  private final int[] imageOfRow;
  private final int rowsWithoutName;

  LabelMatching(List<Entry> images, State[] states, int[] imageOfRow, int rowsWithoutName) {
    this.images = images;
    this.states = states;
    this.imageOfRow = imageOfRow;
    this.rowsWithoutName = rowsWithoutName;
  }

  /** How a row's file name and the files agree. */
  public State state(int row) {
    return states[row];
  }

  /** Whether a row means a file. */
  public boolean hasImage(int row) {
    return imageOfRow[row] >= 0;
  }

  /** The file that a row means; only for rows that have one. */
  public Entry image(int row) {
    return images.get(imageOfRow[row]);
  }

  /** The index in {@link #images()} of the file that a row means; negative if it means none. */
  int imageNumber(int row) {
    return imageOfRow[row];
  }

  /** All files that may be images, ordered by path. */
  public List<Entry> images() {
    return images;
  }

  /**
   * How many rows name no file that could be one, so that as many unlabelled images may be theirs.
   */
  public int rowsWithoutName() {
    return rowsWithoutName;
  }
}
