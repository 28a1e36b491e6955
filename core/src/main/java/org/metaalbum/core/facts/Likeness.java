package org.metaalbum.core.facts;

/** How images are the same, the closest first. */
public enum Likeness {
  /** All bytes of the files. */
  BYTES,
  /** All pixels, in files of different bytes. */
  PIXELS,
  /** What they look like, with different pixels ({@code docs/adr/0008-near-duplicates.md}). */
  LOOK
}
