package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.BitSet;
import org.metaalbum.core.image.PerceptualHash;

/**
 * Points that {@link NearSearch} moves as it likes: each has a place, which changes, and a number,
 * which doesn't. Eight coordinates, signed bytes, are packed into a long.
 */
final class NearPoints {

  static final int DIMENSIONS = PerceptualHash.DIMENSIONS;
  private static final int PARTS = DIMENSIONS / 8;

  private final long[][] parts;
  private final int[] numbers;

  /** The numbers of the points of the second kind. */
  private final BitSet second = new BitSet();

  /** As many points as are to be set. */
  NearPoints(int size) {
    this.parts = new long[PARTS][size];
    this.numbers = new int[size];
    Arrays.setAll(numbers, i -> i);
  }

  int size() {
    return numbers.length;
  }

  /** Sets the point of a number, as long as none was moved. */
  void set(int number, PerceptualHash hash) {
    parts[0][number] = hash.a();
    parts[1][number] = hash.b();
    parts[2][number] = hash.c();
    parts[3][number] = hash.d();
  }

  /** Makes the point of a number one of the second kind; all others are of the first. */
  void setSecond(int number) {
    second.set(number);
  }

  /** The kind of the point at a place, 1 or 2. */
  int kind(int place) {
    return second.get(numbers[place]) ? 2 : 1;
  }

  /** The number of the point at a place. */
  int number(int place) {
    return numbers[place];
  }

  /** Eight coordinates of each point, by places; the first in the highest bits. */
  long[] part(int part) {
    return parts[part];
  }

  int coordinate(int place, int dimension) {
    return (byte) (parts[dimension >> 3][place] >> (56 - 8 * (dimension & 7)));
  }

  void swap(int one, int other) {
    for (long[] part : parts) {
      long packed = part[one];
      part[one] = part[other];
      part[other] = packed;
    }
    int number = numbers[one];
    numbers[one] = numbers[other];
    numbers[other] = number;
  }

  /** The square of the distance of two points; if it is above the limit, any number above it. */
  int square(int one, int other, int limit) {
    int square = 0;
    for (long[] part : parts) {
      long mine = part[one];
      long theirs = part[other];
      for (int i = 0; i < 8; i++) {
        int difference = (byte) mine - (byte) theirs;
        square += difference * difference;
        mine >>= 8;
        theirs >>= 8;
      }
      if (square > limit) {
        return square;
      }
    }
    return square;
  }
}
