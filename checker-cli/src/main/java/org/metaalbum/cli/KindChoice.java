package org.metaalbum.cli;

import org.jspecify.annotations.Nullable;
import org.metaalbum.core.engine.InputKind;

/** The values of {@code --kind}. */
enum KindChoice {
  AUTO(null),
  DATASET(InputKind.DATASET),
  INFO(InputKind.INFO),
  CARD(InputKind.CARD);

  private final @Nullable InputKind kind;

  KindChoice(@Nullable InputKind kind) {
    this.kind = kind;
  }

  /** The kind; null means that the engine finds out. */
  @Nullable InputKind kind() {
    return kind;
  }
}
