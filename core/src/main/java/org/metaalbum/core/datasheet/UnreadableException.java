package org.metaalbum.core.datasheet;

/** A document can't be read, for a reason that its author can do something about. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  UnreadableException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What to do. */
  String remedy() {
    return remedy;
  }
}
