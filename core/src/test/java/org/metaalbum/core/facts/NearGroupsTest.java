package org.metaalbum.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class NearGroupsTest {

  private static final int PARTS = 8;
  private static final int PART = 20_000;

  /** If this fails, two threads disturb each other, and a check ends by chance. */
  @RepeatedTest(20)
  void threadsJoinDifferentPartsAtTheSameTime() {
    NearGroups groups = new NearGroups(PARTS * PART);

    Parallel.run(
        PARTS,
        PARTS,
        () ->
            part -> {
              for (int place = part * PART + 1; place < (part + 1) * PART; place++) {
                groups.join(place - 1, place);
              }
            });

    for (int place = 0; place < PARTS * PART; place++) {
      assertThat(groups.find(place)).isEqualTo(place / PART * PART);
    }
  }

  /** If this fails, what a thread found depends on what it did before. */
  @Test
  void aCopyGivesWhatWasJoinedAndForgetsIt() {
    NearGroups groups = new NearGroups(6);
    groups.join(0, 1);
    groups.flatten();
    NearGroups.Copy copy = groups.copy();
    copy.join(1, 2);
    copy.join(3, 4);

    int[] pairs = copy.undo();

    assertThat(copy.find(2)).isEqualTo(2);
    assertThat(copy.find(4)).isEqualTo(4);
    assertThat(copy.undo()).isEmpty();
    groups.joinPairs(pairs);
    assertThat(groups.find(2)).isEqualTo(groups.find(0));
    assertThat(groups.find(4)).isEqualTo(groups.find(3));
    assertThat(groups.find(5)).isEqualTo(5);
  }
}
