package org.metaalbum.core.rules.metadata;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Problem;

/**
 * What an info.json, or one version of a card, says of how many images its categories have. What is
 * absent, of another type or out of range is empty: other rules report that.
 *
 * @param base pointer of the object that says it
 * @param minimum images of the smallest category
 * @param median median over all categories
 * @param maximum images of the largest category
 * @param uniform whether all categories are said to have as many
 */
record CategorySizes(
    String base,
    OptionalLong minimum,
    OptionalDouble median,
    OptionalLong maximum,
    Optional<Boolean> uniform) {

  /** The schemas allow no greater numbers, so that sums and products of two stay exact. */
  static final long GREATEST = 1_000_000_000_000L;

  private static final String MINIMUM = "/minimum_images_per_category";
  private static final String MEDIAN = "/median_images_per_category";
  private static final String MAXIMUM = "/maximum_images_per_category";
  private static final String UNIFORM = "/uniform_number_of_images_per_category";

  /** Reads them from the object at a pointer; numbers below {@code least} are out of range. */
  static CategorySizes of(Metadata metadata, String base, long least) {
    OptionalDouble median = metadata.number(base + MEDIAN);
    return new CategorySizes(
        base,
        atLeast(least, metadata.integer(base + MINIMUM)),
        median.isPresent() && inRange(least, median.getAsDouble())
            ? median
            : OptionalDouble.empty(),
        atLeast(least, metadata.integer(base + MAXIMUM)),
        metadata.flag(base + UNIFORM));
  }

  String minimumPointer() {
    return base + MINIMUM;
  }

  String medianPointer() {
    return base + MEDIAN;
  }

  String maximumPointer() {
    return base + MAXIMUM;
  }

  /** Whether whole numbers can't have this median. */
  boolean medianIsImpossible() {
    return median.isPresent() && Math.rint(median.getAsDouble() * 2) != median.getAsDouble() * 2;
  }

  /**
   * The pointer of the number that breaks minimum &lt;= median &lt;= maximum, if one does: one
   * without which the other two are in order.
   */
  Optional<String> disorder() {
    OptionalDouble low = asDouble(minimum);
    OptionalDouble middle = medianIsImpossible() ? OptionalDouble.empty() : median;
    OptionalDouble high = asDouble(maximum);
    if (inOrder(low, middle) && inOrder(middle, high) && inOrder(low, high)) {
      return Optional.empty();
    }
    if (inOrder(low, middle)) {
      return Optional.of(inOrder(low, high) ? medianPointer() : maximumPointer());
    }
    return Optional.of(inOrder(middle, high) ? minimumPointer() : medianPointer());
  }

  private static boolean inOrder(OptionalDouble one, OptionalDouble other) {
    return one.isEmpty() || other.isEmpty() || one.getAsDouble() <= other.getAsDouble();
  }

  private static OptionalDouble asDouble(OptionalLong number) {
    return number.isPresent()
        ? OptionalDouble.of((double) number.getAsLong())
        : OptionalDouble.empty();
  }

  /** Whether the flag contradicts minimum and maximum, and these are in order. */
  boolean flagIsWrong() {
    return uniform.isPresent()
        && minimum.isPresent()
        && maximum.isPresent()
        && disorder().isEmpty()
        && uniform.get() != (minimum.getAsLong() == maximum.getAsLong());
  }

  /** The problem of a number that is out of order. */
  Problem disorderProblem(Metadata metadata, String pointer) {
    List<Location> others =
        Stream.of(minimumPointer(), medianPointer(), maximumPointer())
            .filter(other -> !other.equals(pointer) && metadata.value(other).isPresent())
            .map(metadata::location)
            .toList();
    return Problem.at(
            metadata.location(pointer),
            "Minimum, median and maximum are not in this order. Correct the number that is wrong.")
        .expected(
            "minimum <= median <= maximum",
            "%s, %s, %s"
                .formatted(
                    write(metadata, minimumPointer()),
                    write(metadata, medianPointer()),
                    write(metadata, maximumPointer())))
        .related(others);
  }

  /** The problem of a flag that is wrong. */
  Problem flagProblem(Metadata metadata) {
    boolean equal = minimum.equals(maximum);
    return Problem.at(
            metadata.location(base + UNIFORM),
            equal
                ? "Minimum and maximum are equal, so all categories have as many images."
                : "Minimum and maximum differ, so the categories have different numbers of images.")
        .expected(Boolean.toString(equal), Boolean.toString(!equal))
        .related(List.of(metadata.location(minimumPointer()), metadata.location(maximumPointer())));
  }

  /** The problem of a median that can't be. */
  Problem medianProblem(Metadata metadata) {
    return Problem.at(
            metadata.location(medianPointer()),
            "No whole numbers have this median. Compute it again, and don't round it.")
        .expected("a whole number, or one that ends in .5", write(metadata, medianPointer()));
  }

  private static String write(Metadata metadata, String pointer) {
    return metadata.value(pointer).map(Object::toString).orElse("none");
  }

  private static OptionalLong atLeast(long least, OptionalLong number) {
    return number.isPresent() && inRange(least, (double) number.getAsLong())
        ? number
        : OptionalLong.empty();
  }

  private static boolean inRange(long least, double number) {
    return least <= number && number <= GREATEST;
  }
}
