package org.metaalbum.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metaalbum.fixtures.jpeg.JpegDamage;
import org.metaalbum.fixtures.jpeg.RandomJpegs;

class JpegToleranceTest {

  private static final int ORIGINALS = 200;
  private static final int LENGTHENED = 20;

  /** What two builds of libjpeg should say of a file, and what that of this JDK says. */
  private record Opinion(boolean turbo, boolean openjdk, boolean reference) {}

  @Test
  void whatLibjpegToleratesIsKnownWithoutAskingIt() {
    List<Opinion> opinions =
        IntStream.range(0, ORIGINALS).parallel().boxed().flatMap(seed -> opinions(seed)).toList();

    // The two disagree at times, so that it shows which of them this JDK has.
    assertThat(opinions).anyMatch(opinion -> opinion.turbo() != opinion.openjdk());
    assertThat(
            Stream.of(
                opinions.stream().filter(o -> o.turbo() != o.reference()).toList(),
                opinions.stream().filter(o -> o.openjdk() != o.reference()).toList()))
        .as("%s files", opinions.size())
        .anyMatch(List::isEmpty);
  }

  @Test
  void aFewBytesInExcessAreToleratedAndManyAreNot() {
    byte[] jpeg = TestImages.jpeg();
    assertThat(covers(jpeg)).isTrue();
    for (int bytes = 8; bytes < 100; bytes++) {
      assertThat(covers(TestImages.insert(jpeg, jpeg.length - 2, new byte[bytes]))).isFalse();
    }
  }

  private static boolean covers(byte[] jpeg) {
    return JpegTolerance.covers(jpeg, JpegParser.parse(jpeg, jpeg.length));
  }

  private static Stream<Opinion> opinions(int seed) {
    byte[] jpeg = RandomJpegs.of(seed, 32 + 32 * (seed % 4), 64).bytes();
    List<Opinion> opinions = new ArrayList<>();
    for (JpegDamage damage : JpegDamage.values()) {
      int times = damage == JpegDamage.DATA_LENGTHENED ? LENGTHENED : 1;
      for (int i = 0; i < times; i++) {
        byte[] changed = damage.apply(jpeg, LENGTHENED * seed + i);
        JpegStructure structure = JpegParser.parse(changed, changed.length);
        if (structure.defect() == null) {
          opinions.add(
              new Opinion(
                  JpegTolerance.covers(changed, structure),
                  JpegTolerance.covers(changed, structure, JpegReadAhead.Build.OPENJDK),
                  !ReferenceReader.complains(changed, structure)));
        }
      }
    }
    return opinions.stream();
  }
}
