package org.metaalbum.cli;

import org.jspecify.annotations.Nullable;
import org.metaalbum.core.engine.InputKind;

/** The values of {@code --kind}. */
enum KindChoice {
  AUTO(null),
  DATASET(InputKind.DATASET),
  FAMILY(InputKind.FAMILY),
  ALBUM(InputKind.ALBUM),
  INFO(InputKind.INFO),
  CARD(InputKind.CARD),
  DATASHEET(InputKind.DATASHEET),
  DOCUMENTS(InputKind.DOCUMENTS);

  private final @Nullable InputKind kind;

  KindChoice(@Nullable InputKind kind) {
    this.kind = kind;
  }

  /** The kind; null means that the engine finds out. */
  @Nullable InputKind kind() {
    return kind;
  }
}
