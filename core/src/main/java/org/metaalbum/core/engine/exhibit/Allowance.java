package org.metaalbum.core.engine.exhibit;

/** How much more pictures may take in the report of a run: a page has to be opened by somebody. */
final class Allowance {

  private long left;

  /**
   * @param size in characters of Base64
   */
  Allowance(long size) {
    this.left = size;
  }

  /** Takes so much; false, and nothing more is given ever after, if there is not so much left. */
  boolean take(long size) {
    left = size <= left ? left - size : 0;
    return left > 0;
  }
}
