package org.metaalbum.core.facts;

import org.jspecify.annotations.Nullable;
import org.metaalbum.core.source.Entry;

/**
 * One of the three parts of a dataset, and what stands for it.
 *
 * @param name the name that it must have
 * @param state how well it is there
 * @param entry what stands for it; null if nothing does
 */
public record Part(String name, State state, @Nullable Entry entry) {

  /** How well a part is there. */
  public enum State {
    /** Under its name. */
    RIGHT,
    /** Under a name near to its own. */
    MISNAMED,
    /** There is something of that name, but it is a folder for a file, or the like. */
    WRONG_KIND,
    /** Under no name at all. */
    MISSING
  }

  /** The entry, if its content can be used. */
  public @Nullable Entry usable() {
    return state == State.RIGHT || state == State.MISNAMED ? entry : null;
  }

  /** The path of what stands for it, or else the name that it must have. */
  public String path() {
    return entry == null ? name : entry.path();
  }
}
