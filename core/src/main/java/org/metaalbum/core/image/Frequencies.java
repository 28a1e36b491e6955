package org.metaalbum.core.image;

/**
 * The lowest frequencies of a square of values but the mean (discrete cosine transform, DCT-II), in
 * the order in which a JPEG stores them. Each is weighted by itself: in photographs a frequency is
 * about as strong as it is low, and all shall count alike.
 */
final class Frequencies {

  private final int size;
  private final int count;
  private final int[] rows;
  private final int[] columns;
  private final int highest;
  private final double[] weights;

  /** {@code cosines[f][i]}: how much of frequency f is at place i; made so that energy is kept. */
  private final double[][] cosines;

  /**
   * @param size how many values the square has a side, a multiple of 4
   * @param count how many frequencies are wanted
   */
  Frequencies(int size, int count) {
    this.size = size;
    this.count = count;
    this.rows = new int[count];
    this.columns = new int[count];
    int found = 0;
    for (int diagonal = 1; found < count; diagonal++) {
      for (int i = 0; i <= diagonal && found < count; i++) {
        // Zigzag: the diagonals are walked alternately up and down.
        rows[found] = diagonal % 2 == 1 ? i : diagonal - i;
        columns[found] = diagonal - rows[found];
        found++;
      }
    }
    this.highest = findHighest();
    this.weights = new double[count];
    for (int k = 0; k < count; k++) {
      weights[k] = Math.sqrt(rows[k] * rows[k] + columns[k] * columns[k]);
    }
    this.cosines = new double[size][size];
    for (int f = 0; f < size; f++) {
      for (int i = 0; i < size; i++) {
        // StrictMath: the same bits on every machine.
        cosines[f][i] =
            StrictMath.cos(StrictMath.PI * (2 * i + 1) * f / (2.0 * size))
                * StrictMath.sqrt(f == 0 ? 1 : 2)
                / size;
      }
    }
  }

  /**
   * Transforms a square, given by rows.
   *
   * @param square the values
   * @param half room for {@link #room} numbers; what is in it has no meaning
   * @param target gets the weighted frequencies
   * @param from where in {@code target}
   * @return the sum of the squares of the unweighted frequencies
   */
  double transform(double[] square, double[] half, double[] target, int from) {
    // Four rows at a time: each sum waits for itself alone.
    for (int f = 0; f <= highest; f++) {
      double[] cosine = cosines[f];
      for (int row = 0; row < size; row += 4) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int at = row * size;
        for (int column = 0; column < size; column++) {
          a += cosine[column] * square[at + column];
          b += cosine[column] * square[at + size + column];
          c += cosine[column] * square[at + 2 * size + column];
          d += cosine[column] * square[at + 3 * size + column];
        }
        half[f * size + row] = a;
        half[f * size + row + 1] = b;
        half[f * size + row + 2] = c;
        half[f * size + row + 3] = d;
      }
    }
    double energy = 0;
    for (int k = 0; k < count; k++) {
      double sum = 0;
      for (int row = 0; row < size; row++) {
        sum += cosines[rows[k]][row] * half[columns[k] * size + row];
      }
      energy += sum * sum;
      target[from + k] = sum * weights[k];
    }
    return energy;
  }

  /** How many numbers a transformation needs room for. */
  int room() {
    return (highest + 1) * size;
  }

  /** What a frequency is weighted with, by its place in the order. */
  double weight(int k) {
    return weights[k];
  }

  private int findHighest() {
    int highest = 0;
    for (int k = 0; k < count; k++) {
      highest = Math.max(highest, Math.max(rows[k], columns[k]));
    }
    return highest;
  }
}
