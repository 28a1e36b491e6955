package org.metaalbum.core.rules.versions;

import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.VersionMatching;
import org.metaalbum.core.image.Sha256;

/** Whether the images of one dataset are a part of those of another. */
final class Containment {

  private Containment() {}

  /** Whether each image of one is in the other, under the same name and with the same bytes. */
  static boolean isPart(Member one, Member other) {
    if (one.images().size() == 0 || one.images().size() > other.images().size()) {
      return false;
    }
    VersionMatching matching = VersionMatching.of(one, other);
    for (int i = 0; i < one.images().size(); i++) {
      int found = matching.inLarger(i);
      Sha256 digest = found < 0 ? null : one.images().sha256(i);
      if (digest == null || !digest.equals(other.images().sha256(found))) {
        return false;
      }
    }
    return true;
  }
}
