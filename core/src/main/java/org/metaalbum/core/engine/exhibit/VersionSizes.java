package org.metaalbum.core.engine.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.VersionMatching;
import org.metaalbum.core.report.exhibit.VersionSize;

/** Tells how large each version of a dataset is, and how much of it the next one holds. */
final class VersionSizes {

  private VersionSizes() {}

  /**
   * The sizes.
   *
   * @param members from the smallest version to the largest
   */
  static List<VersionSize> of(List<Member> members) {
    List<VersionSize> sizes = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      Member next = i + 1 < members.size() ? members.get(i + 1) : null;
      CategoryTally tally = member.tally();
      sizes.add(
          new VersionSize(
              member.label(),
              tally == null ? null : (long) tally.categories().size(),
              isKnown(member) ? labelled(member) : null,
              inNext(member, next)));
    }
    return sizes;
  }

  private static boolean isKnown(Member member) {
    return member.whyMissing(Need.ROWS).isEmpty() && member.whyMissing(Need.IMAGES).isEmpty();
  }

  private static long labelled(Member member) {
    return IntStream.range(0, member.images().size())
        .filter(image -> member.images().category(image) != null)
        .count();
  }

  private static @Nullable Long inNext(Member member, @Nullable Member next) {
    if (next == null
        || !isKnown(member)
        || !isKnown(next)
        || member.name().version() == next.name().version()) {
      return null;
    }
    VersionMatching matching = VersionMatching.of(member, next);
    return IntStream.range(0, member.images().size())
        .filter(
            image ->
                matching.inLarger(image) != VersionMatching.NONE
                    || matching.renamed(image) != VersionMatching.NONE)
        .count();
  }
}
