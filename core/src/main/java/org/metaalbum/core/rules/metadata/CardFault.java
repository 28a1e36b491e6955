package org.metaalbum.core.rules.metadata;

import java.util.List;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.Problem;

/**
 * A number of a card that another one contradicts.
 *
 * @param pointer where it stands
 * @param message what is wrong
 * @param expected what it should be
 * @param actual what it is
 * @param related where the other one stands
 */
record CardFault(String pointer, String message, String expected, String actual, String related) {

  /** The problem that a rule reports. */
  Problem problem(Metadata card) {
    return Problem.at(card.location(pointer), message)
        .expected(expected, actual)
        .related(List.of(card.location(related)));
  }
}
