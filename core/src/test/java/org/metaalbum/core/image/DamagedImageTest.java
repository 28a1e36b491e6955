package org.metaalbum.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.metaalbum.core.image.ImageDefect.Kind;

/** Thousands of seeded faults: whatever the bytes, there is one fact with at most one damage. */
class DamagedImageTest {

  private static final ImageScanner SCANNER =
      new ImageScanner(new ScanLimits(1 << 20, 1 << 20), new ImageIoDecoder());

  private static final List<byte[]> ORIGINALS =
      List.of(
          TestImages.jpeg(48, 40, 0.9f, false),
          TestImages.jpeg(48, 40, 0.6f, true),
          TestImages.withSegment(
              TestImages.jpeg(16, 16, 0.9f, false),
              0xE1,
              TestImages.insert(
                  TestImages.exif(3, true), 0, new byte[] {'E', 'x', 'i', 'f', 0, 0})),
          TestImages.png(TestImages.picture(20, 20, BufferedImage.TYPE_INT_RGB)),
          TestImages.interlacedPng(TestImages.palette()),
          TestImages.gif(),
          TestImages.bmp());

  @Test
  void flippedBitsNeverEscapeAsExceptions() {
    damage(6000, (bytes, random) -> flip(bytes, random.nextInt(8 * bytes.length)));
  }

  @Test
  void overwrittenRunsNeverEscapeAsExceptions() {
    damage(
        3000,
        (bytes, random) -> {
          int at = random.nextInt(bytes.length);
          for (int i = at; i < Math.min(bytes.length, at + 40); i++) {
            bytes[i] = (byte) random.nextInt(256);
          }
        });
  }

  @Test
  void everyFlippedBitInAPngIsNoticed() {
    byte[] png = TestImages.png(TestImages.palette());
    for (int bit = 8 * 4; bit < 8 * png.length; bit++) {
      byte[] damaged = png.clone();
      flip(damaged, bit);
      assertThat(SCANNER.scan("a", damaged, damaged.length).defects()).as("bit %s", bit).hasSize(1);
    }
  }

  private static void flip(byte[] bytes, int bit) {
    bytes[bit / 8] = (byte) (bytes[bit / 8] ^ 1 << bit % 8);
  }

  private interface Fault {
    void make(byte[] bytes, Random random);
  }

  private static void damage(int times, Fault fault) {
    Random random = new Random(7);
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          for (int i = 0; i < times; i++) {
            byte[] bytes = ORIGINALS.get(i % ORIGINALS.size()).clone();
            fault.make(bytes, random);
            ImageFact fact = SCANNER.scan("a", bytes, bytes.length);
            assertThat(fact.defects()).as("fault %s", i).hasSizeLessThanOrEqualTo(1);
            assertThat(fact.has(Kind.OVER_LIMIT) && fact.width() < 100).isFalse();
            assertThat(fact).isEqualTo(SCANNER.scan("a", bytes, bytes.length));
          }
        });
  }
}
