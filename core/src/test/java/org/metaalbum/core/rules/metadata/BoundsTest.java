package org.metaalbum.core.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the arithmetic of cards against all small datasets there can be. */
class BoundsTest {

  private static final int LARGEST = 6;
  private static final int ENOUGH = 4;

  @Test
  void totalsAreBoundedExactlyAsByTryingAll() {
    for (int n = 1; n <= 7; n++) {
      Map<String, TreeSet<Integer>> totals = new HashMap<>();
      forAllSizes(
          n,
          sizes ->
              totals
                  .computeIfAbsent(key(sizes), k -> new TreeSet<>())
                  .add(Arrays.stream(sizes).sum()));
      for (int a = 1; a <= LARGEST; a++) {
        for (int b = a; b <= LARGEST; b++) {
          for (int m2 = 2 * a; m2 <= 2 * b; m2++) {
            TotalBounds bounds = TotalBounds.of(n, a, m2, b);
            TreeSet<Integer> possible = totals.get(a + " " + m2 + " " + b);
            String what = "n=%s a=%s 2m=%s b=%s".formatted(n, a, m2, b);
            if (possible == null) {
              assertThat(bounds.least()).as(what).isGreaterThan(bounds.greatest());
            } else {
              assertThat(bounds.least()).as(what).isEqualTo(possible.first().longValue());
              assertThat(bounds.greatest()).as(what).isEqualTo(possible.last().longValue());
            }
          }
        }
      }
    }
  }

  @Test
  void categoriesOfMiniAreBoundedAsByTryingAll() {
    for (int n = 1; n <= 7; n++) {
      int count = n;
      Map<String, TreeSet<Long>> large = new HashMap<>();
      Map<String, int[]> example = new HashMap<>();
      forAllSizes(
          n,
          sizes -> {
            long enough = Arrays.stream(sizes).filter(size -> size >= ENOUGH).count();
            large.computeIfAbsent(key(sizes), k -> new TreeSet<>()).add(enough);
            example.put(key(sizes), sizes.clone());
          });
      large.forEach(
          (key, possible) -> {
            int[] sizes = Objects.requireNonNull(example.get(key));
            MiniBounds bounds = MiniBounds.of(count, sizesOf(sizes), ENOUGH);
            assertThat(possible).as(count + ": " + key).allMatch(bounds::contain);
            assertThat(bounds.contain(-1) || bounds.contain(count + 1)).isFalse();
          });
    }
  }

  @Test
  void hugeNumbersDoNotOverflow() {
    long huge = CategorySizes.GREATEST;
    TotalBounds bounds = TotalBounds.of(huge, 1, 2 * huge, huge);
    assertThat(bounds.greatest()).isGreaterThan(BigInteger.valueOf(Long.MAX_VALUE));
    assertThat(bounds.contain(1)).isFalse();
  }

  private interface Visitor {
    void visit(int[] sizes);
  }

  private static void forAllSizes(int n, Visitor visitor) {
    visit(new int[n], 0, 1, visitor);
  }

  private static void visit(int[] sizes, int filled, int least, Visitor visitor) {
    if (filled == sizes.length) {
      visitor.visit(sizes);
      return;
    }
    for (int size = least; size <= LARGEST; size++) {
      sizes[filled] = size;
      visit(sizes, filled + 1, size, visitor);
    }
  }

  private static String key(int[] sizes) {
    return sizes[0] + " " + doubledMedian(sizes) + " " + sizes[sizes.length - 1];
  }

  private static int doubledMedian(int[] sizes) {
    return sizes[(sizes.length - 1) / 2] + sizes[sizes.length / 2];
  }

  private static CategorySizes sizesOf(int[] sizes) {
    return new CategorySizes(
        "",
        OptionalLong.of(sizes[0]),
        OptionalDouble.of(doubledMedian(sizes) / 2.0),
        OptionalLong.of(sizes[sizes.length - 1]),
        Optional.empty());
  }
}
