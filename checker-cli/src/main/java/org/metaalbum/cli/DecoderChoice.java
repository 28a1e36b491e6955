package org.metaalbum.cli;

/** The values of {@code --decoder}. */
enum DecoderChoice {
  /** The verifiers, and the reference decoder where they find something. */
  AUTO,
  /** The reference decoder alone. */
  REFERENCE
}
