package org.metaalbum.core.rules.duplicates;

import java.util.List;
import java.util.stream.Collectors;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Problem;

/** Makes one problem of a group of images that are the same, or nearly. */
final class SameImages {

  /** How many images besides the first a finding names as related places. */
  private static final int RELATED = 20;

  /** How many of them its message names. */
  private static final int NAMED = 3;

  private SameImages() {}

  /**
   * One image of a group.
   *
   * @param place its file
   * @param label what it is labelled, for the message
   */
  record Labelled(Location place, String label) {}

  /**
   * The problem, at the first image.
   *
   * @param group two or more, in order
   * @param what in which way they are the same, to follow "3 images"
   * @param remedy what to do
   */
  static Problem problem(List<Labelled> group, String what, String remedy) {
    List<Labelled> others = group.subList(1, group.size());
    String named =
        others.stream()
            .limit(NAMED)
            .map(other -> other.place().path() + " (" + other.label() + ")")
            .collect(Collectors.joining(", "));
    String more = others.size() > NAMED ? " and %s more".formatted(others.size() - NAMED) : "";
    return Problem.at(
            group.get(0).place(),
            "%s images %s: this one (%s), %s%s. %s"
                .formatted(group.size(), what, group.get(0).label(), named, more, remedy))
        .related(others.stream().limit(RELATED).map(Labelled::place).toList());
  }
}
