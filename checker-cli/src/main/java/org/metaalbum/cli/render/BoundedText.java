package org.metaalbum.cli.render;

/**
 * Text that never gets longer than what takes it: a block is added whole or not at all, and what
 * ends an open section always has its place.
 */
final class BoundedText {

  private final int most;
  private final StringBuilder text = new StringBuilder();
  private int reserved;

  /**
   * @param most how many characters it may have
   */
  BoundedText(int most) {
    this.most = most;
  }

  /** Adds a block if it fits, and says whether it does. */
  boolean add(String block) {
    if (text.length() + block.length() + reserved > most) {
      return false;
    }
    text.append(block);
    return true;
  }

  /**
   * Starts a section if there is place for its beginning and its end, and says whether there is.
   *
   * @param forEnd how long its end may get
   */
  boolean open(String beginning, int forEnd) {
    reserved += forEnd;
    if (add(beginning)) {
      return true;
    }
    reserved -= forEnd;
    return false;
  }

  /**
   * Ends the section that was started last.
   *
   * @param forEnd what was kept for the end
   */
  void close(String end, int forEnd) {
    if (end.length() > forEnd) {
      throw new IllegalArgumentException("an end longer than the place for it: " + end);
    }
    reserved -= forEnd;
    text.append(end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
