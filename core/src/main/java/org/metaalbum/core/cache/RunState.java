package org.metaalbum.core.cache;

import java.util.List;
import org.metaalbum.core.source.TreeState;

/**
 * All that a report depends on.
 *
 * @param conditions what was asked for, and by whom and what it is answered
 * @param files what was there to be checked, and the program
 */
public record RunState(List<String> conditions, TreeState files) {

  public RunState {
    conditions = List.copyOf(conditions);
  }
}
