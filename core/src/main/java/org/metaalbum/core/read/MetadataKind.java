package org.metaalbum.core.read;

/** Generations of metadata files ({@code docs/format.md}, "info.json, three generations"). */
public enum MetadataKind {
  /** The info.json of a contribution, 2022, the current one. */
  INFO,
  /** The info.json of 2021. */
  LEGACY_INFO,
  /** The card of a published dataset. */
  CARD
}
