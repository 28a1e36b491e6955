package org.metaalbum.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** If these fail, images that differ are told to be the same, or the same ones are not found. */
class GroupsTest {

  private static final int SIZE = 1_000;

  @Test
  void keysWithTheSameHashAreToldApart() {
    int[] positions = IntStream.range(0, SIZE).toArray();

    Groups groups =
        Groups.of(positions, position -> position % 3, (one, other) -> one % 7 == other % 7);

    assertThat(groups.firsts()).isEqualTo(IntStream.range(0, 21).toArray());
    List<int[]> shared = groups.shared();
    assertThat(shared).hasSize(21);
    for (int first = 0; first < 21; first++) {
      assertThat(shared.get(first))
          .isEqualTo(IntStream.iterate(first, i -> i < SIZE, i -> i + 21).toArray());
    }
  }

  @Test
  void keysOfDifferentHashesAreNotCompared() {
    int[] positions = {3, 5, 8, 13};

    Groups groups =
        Groups.of(
            positions,
            position -> position == 5 ? 3 : position,
            (one, other) -> {
              assertThat(one + other).isEqualTo(8);
              return true;
            });

    assertThat(groups.firsts()).containsExactly(3, 8, 13);
    assertThat(groups.shared()).containsExactly(new int[] {3, 5});
  }
}
