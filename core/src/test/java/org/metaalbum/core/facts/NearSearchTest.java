package org.metaalbum.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 19, 48})
  void theGroupsAreTheSameForAnyRadiusAndNumberOfThreads(int radius) {
    PerceptualHash[] points = clusters(new Random(7), 5_000, 500);
    NearSearch one = new NearSearch(points(points), radius);
    NearSearch eight = new NearSearch(points(points), radius);

    assertThat(one.run(1)).isTrue();
    assertThat(eight.run(8)).isTrue();

    int[] alone = first(one, points.length);
    assertThat(first(eight, points.length)).isEqualTo(alone);
    assertThat(alone).isEqualTo(groupsWithin(points, radius));
  }

  @Test
  void whetherItGivesUpIsTheSameForAnyNumberOfThreads() {
    PerceptualHash[] points = clusters(new Random(7), 5_000, 50);
    long enough = 1;
    while (!search(points, enough).run(1)) {
      enough *= 2;
    }
    long low = enough / 2;
    while (enough - low > 1) {
      long middle = (low + enough) / 2;
      if (search(points, middle).run(1)) {
        enough = middle;
      } else {
        low = middle;
      }
    }
    for (int i = 0; i < 5; i++) {
      assertThat(search(points, enough).run(8)).isTrue();
      assertThat(search(points, enough - 1).run(8)).isFalse();
    }
  }

  @Test
  void pairsAcrossAreOfTwoKinds() {
    PerceptualHash[] hashes = clusters(new Random(7), 3_000, 2_000);
    NearPoints points = points(hashes);
    for (int i = 0; i < hashes.length; i += 3) {
      points.setSecond(i);
    }
    NearSearch search = NearSearch.across(points, PerceptualHash.RADIUS);

    assertThat(search.run(3)).isTrue();

    int found = 0;
    for (int i = 0; i < hashes.length; i++) {
      boolean expected = false;
      boolean grouped = false;
      for (int j = 0; j < hashes.length; j++) {
        expected |= (i % 3 == 0) != (j % 3 == 0) && hashes[i].isNear(hashes[j]);
        grouped |= i != j && search.group(i) == search.group(j);
      }
      assertThat(grouped).as("%s", i).isEqualTo(expected);
      found += expected ? 1 : 0;
    }
    assertThat(found).isBetween(100, 2_900);
  }

  @Test
  void aDenseCloudIsJoinedInTimeInProportionToItsSize() {
    Random random = new Random(1);
    PerceptualHash[] points = new PerceptualHash[50_000];
    Arrays.setAll(points, i -> around(random, new byte[PerceptualHash.DIMENSIONS], 2));
    NearSearch search = search(points, 20_000_000);

    assertThat(search.run(2)).isTrue();
    assertThat(search.group(0)).isEqualTo(search.group(49_999));
  }

  @Test
  void nothingIsFoundAmongNothing() {
    assertThat(search(new PerceptualHash[0]).run(2)).isTrue();
  }

  /** For each point the first of its group. */
  private static int[] first(NearSearch search, int points) {
    Map<Integer, Integer> firsts = new HashMap<>();
    int[] first = new int[points];
    Arrays.setAll(first, i -> firsts.computeIfAbsent(search.group(i), group -> i));
    return first;
  }

  private static int[] groupsWithin(PerceptualHash[] hashes, int radius) {
    byte[][] points = new byte[hashes.length][PerceptualHash.DIMENSIONS];
    int[] first = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i].copyTo(points[i], 0);
      first[i] = i;
      for (int j = 0; j < i; j++) {
        if (square(points[i], points[j]) <= radius * radius) {
          int one = find(first, i);
          int other = find(first, j);
          first[Math.max(one, other)] = Math.min(one, other);
        }
      }
    }
    Arrays.setAll(first, i -> find(first, i));
    return first;
  }

  private static int find(int[] first, int point) {
    int at = point;
    while (first[at] != at) {
      at = first[at];
    }
    return at;
  }

  private static int square(byte[] one, byte[] other) {
    int square = 0;
    for (int d = 0; d < one.length; d++) {
      square += (one[d] - other[d]) * (one[d] - other[d]);
    }
    return square;
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
