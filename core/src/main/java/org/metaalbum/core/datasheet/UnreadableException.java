package org.metaalbum.core.datasheet;

/** A document can't be read, for a reason that its author can do something about. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient DatasheetDefect defect;

  UnreadableException(String problem, String remedy) {
    super(problem);
    this.defect = new DatasheetDefect(problem, remedy);
  }

  /** What is wrong, and what to do. */
  DatasheetDefect defect() {
    return defect;
  }
}
