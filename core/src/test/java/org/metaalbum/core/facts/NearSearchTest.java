package org.metaalbum.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.image.PerceptualHash;

/** If these fail, near-duplicates are missed or made up, or the search takes too long. */
class NearSearchTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theGroupsAreThoseOfAllPairsWithinTheRadius(long seed) {
    PerceptualHash[] points = clusters(new Random(seed), 600, 10 + 5 * (int) seed);
    NearSearch search = search(points);
    int[] expected = groupsByComparingAll(points);

    assertThat(search.run(2)).isTrue();

    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(search.group(i) == search.group(j))
            .as("%s and %s", i, j)
            .isEqualTo(expected[i] == expected[j]);
      }
    }
    assertThat(Arrays.stream(expected).distinct().count()).isBetween(2L, 599L);
  }

  @Test
  void equalPointsTakeTimeInProportionToTheirNumber() {
    PerceptualHash[] points = new PerceptualHash[200_000];
    Arrays.fill(points, new PerceptualHash(1, 2, 3, 4, false));
    Arrays.fill(points, 0, 100_000, new PerceptualHash(1, 2, 3, 7L << 40, false));

    NearSearch search = search(points, 1_000);

    assertThat(search.run(2)).isTrue();
    assertThat(search.group(0)).isEqualTo(search.group(199_999));
  }

  @Test
  void aChainOfNearPointsIsOneGroup() {
    PerceptualHash[] points = new PerceptualHash[10];
    Arrays.setAll(
        points, i -> new PerceptualHash(0, 0, 0, (long) i * PerceptualHash.RADIUS / 2, false));

    NearSearch search = search(points);

    assertThat(search.run(2)).isTrue();
    assertThat(search.group(0)).isEqualTo(search.group(9));
  }

  @Test
  void pointsThatDefeatTheTreeMakeItGiveUp() {
    Random random = new Random(1);
    PerceptualHash[] points = new PerceptualHash[3_000];
    // On a sphere around a point: all of about the same distance, just outside of the radius.
    Arrays.setAll(points, i -> around(random, new byte[PerceptualHash.DIMENSIONS], 5));

    assertThat(search(points, 100_000).run(2)).isFalse();
    assertThat(search(points).run(2)).isTrue();
  }

  @Test
  void nothingIsFoundAmongNothing() {
    assertThat(search(new PerceptualHash[0]).run(2)).isTrue();
  }

  private static NearSearch search(PerceptualHash[] hashes) {
    return new NearSearch(points(hashes), PerceptualHash.RADIUS);
  }

  private static NearSearch search(PerceptualHash[] hashes, long comparisons) {
    return new NearSearch(points(hashes), PerceptualHash.RADIUS, comparisons, false);
  }

  private static NearPoints points(PerceptualHash[] hashes) {
    NearPoints points = new NearPoints(hashes.length);
    for (int i = 0; i < hashes.length; i++) {
      points.set(i, hashes[i]);
    }
    return points;
  }

  private static PerceptualHash[] clusters(Random random, int count, int centres) {
    byte[][] places = new byte[centres][PerceptualHash.DIMENSIONS];
    for (byte[] place : places) {
      for (int d = 0; d < place.length; d++) {
        place[d] = (byte) (random.nextInt(31) - 15);
      }
    }
    PerceptualHash[] points = new PerceptualHash[count];
    Arrays.setAll(
        points, i -> around(random, places[random.nextInt(centres)], 1 + random.nextInt(6)));
    return points;
  }

  private static PerceptualHash around(Random random, byte[] place, int spread) {
    long[] packed = new long[4];
    for (int d = 0; d < place.length; d++) {
      int value = place[d] + random.nextInt(2 * spread + 1) - spread;
      packed[d / 8] = packed[d / 8] << 8 | (value & 0xff);
    }
    return new PerceptualHash(packed[0], packed[1], packed[2], packed[3], false);
  }

  private static int[] groupsByComparingAll(PerceptualHash[] points) {
    int[] group = new int[points.length];
    Arrays.setAll(group, i -> i);
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        if (points[i].isNear(points[j]) && group[i] != group[j]) {
          int old = group[i];
          int joined = group[j];
          Arrays.setAll(group, k -> group[k] == old ? joined : group[k]);
        }
      }
    }
    return group;
  }
}
