package org.metaalbum.core.image;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metaalbum.fixtures.jpeg.JpegDamage;
import org.metaalbum.fixtures.jpeg.JpegSample;
import org.metaalbum.fixtures.jpeg.RandomJpegs;
import org.metaalbum.fixtures.jpeg.RareJpegs;

/**
 * The verifier against the reference decoder: whatever that one complains of, ours must find, and
 * ours must find nothing in a valid file. The figures are in {@code target/jpeg-differential.txt}.
 */
class JpegDifferentialTest {

  private static final int VALID_FILES = 4000;
  private static final int ORIGINALS = 400;
  private static final int CHANGES_OF_A_KIND = 2;

  /** Who complains of a file. */
  private enum Outcome {
    /** Nobody: the change hit what is no picture, or gave another picture. */
    NEITHER,
    BOTH,
    /** The file breaks the standard, but decoders can do with it. */
    VERIFIER,
    /** A miss. */
    REFERENCE
  }

  /**
   * What became of a changed file.
   *
   * @param original seed of the valid file
   * @param change seed of the change
   */
  private record Trial(JpegDamage damage, int original, int change, Outcome outcome) {}

  @Test
  void noValidJpegOfAnyKindRaisesAnAlarm() {
    List<JpegSample> alarms =
        Stream.concat(
                IntStream.range(0, VALID_FILES).mapToObj(RandomJpegs::of), RareJpegs.all().stream())
            .parallel()
            .filter(sample -> outcome(sample.bytes()) != Outcome.NEITHER)
            .toList();

    assertThat(alarms).isEmpty();
  }

  @Test
  void whatTheReferenceFindsInADamagedJpegIsFound() throws IOException {
    List<Trial> trials =
        IntStream.range(0, ORIGINALS).parallel().boxed().flatMap(i -> trials(i)).toList();

    Files.write(Path.of("target", "jpeg-differential.txt"), table(trials));
    assertThat(trials).filteredOn(trial -> trial.outcome() == Outcome.REFERENCE).isEmpty();
    assertThat(tally(trials.stream()).get(Outcome.BOTH)).isGreaterThan(trials.size() / 2);
    assertThat(tally(trials.stream()).get(Outcome.VERIFIER)).isLessThan(trials.size() / 20);
  }

  private static Stream<Trial> trials(int original) {
    byte[] jpeg = original(original).bytes();
    List<Trial> trials = new ArrayList<>();
    for (JpegDamage damage : JpegDamage.values()) {
      for (int i = 0; i < CHANGES_OF_A_KIND; i++) {
        int change = original * CHANGES_OF_A_KIND + i;
        byte[] changed = damage.apply(jpeg, change);
        if (!Arrays.equals(changed, jpeg)) {
          trials.add(new Trial(damage, original, change, outcome(changed)));
        }
      }
    }
    return trials.stream();
  }

  private static JpegSample original(int seed) {
    return switch (seed % 4) {
      case 0 -> RandomJpegs.of(seed, 128, 128);
      case 1 -> RandomJpegs.of(seed);
      default -> RandomJpegs.of(seed, 32, 32);
    };
  }

  private static List<String> table(List<Trial> trials) {
    List<String> lines = new ArrayList<>();
    lines.add("all " + trials.size() + " " + tally(trials.stream()));
    for (JpegDamage damage : JpegDamage.values()) {
      lines.add(damage + " " + tally(trials.stream().filter(t -> t.damage() == damage)));
    }
    return lines;
  }

  private static Map<Outcome, Long> tally(Stream<Trial> trials) {
    return trials.collect(groupingBy(Trial::outcome, TreeMap::new, counting()));
  }

  private static Outcome outcome(byte[] jpeg) {
    if (FormatSniffer.sniff(jpeg, jpeg.length) != ImageFormat.JPEG) {
      return ReferenceReader.complains(jpeg) ? Outcome.BOTH : Outcome.VERIFIER;
    }
    JpegEntropy entropy = new JpegEntropy();
    JpegStructure structure = entropy.parse(jpeg, jpeg.length);
    if (structure.defect() == null && entropy.isWhole(jpeg, structure)) {
      if (ReferenceReader.complains(jpeg, structure)) {
        return Outcome.REFERENCE;
      }
      return structure.endMarker() ? Outcome.NEITHER : Outcome.BOTH;
    }
    return ReferenceReader.complains(jpeg) ? Outcome.BOTH : Outcome.VERIFIER;
  }
}
