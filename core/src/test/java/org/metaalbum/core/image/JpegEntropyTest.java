package org.metaalbum.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.image.ImageDefect.Kind;

/** JPEGs that cjpeg and PIL made with options that the JDK's writer lacks. */
class JpegEntropyTest {

  private static final ImageScanner SCANNER =
      new ImageScanner(new ScanLimits(1 << 20, 1 << 20), new ImageIoDecoder());

  private static byte[] read(String name) throws IOException {
    try (InputStream file = JpegEntropyTest.class.getResourceAsStream(name)) {
      assertThat(file).as(name).isNotNull();
      return file.readAllBytes();
    }
  }

  private static ImageFact scan(byte[] bytes) {
    return SCANNER.scan("a.jpg", bytes, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "restarts.jpg",
        "progressive-restarts.jpg",
        "component-scans.jpg",
        "cmyk.jpg",
        "cmyk-progressive.jpg"
      })
  void aRareButLegalJpegIsWholeAndItsTruncationsAreNot(String name) throws IOException {
    byte[] jpeg = read(name);

    assertThat(scan(jpeg).defects()).isEmpty();
    assertThat(scan(jpeg).colour())
        .isEqualTo(name.startsWith("cmyk") ? ColourKind.CMYK : ColourKind.RGB);
    for (int length = 3; length < jpeg.length - 2; length++) {
      assertThat(scan(Arrays.copyOf(jpeg, length)).defects())
          .as("%s bytes", length)
          .extracting(ImageDefect::kind)
          .containsExactly(Kind.TRUNCATED);
    }
  }

  @Test
  void arithmeticCodingIsNamed() throws IOException {
    assertThat(scan(read("arithmetic.jpg")).defects())
        .containsExactly(new ImageDefect(Kind.UNSUPPORTED_CODING, "arithmetic coding"));
  }

  @Test
  void oneByteInExcessIsNoticedWhateverTheDecoderOverlooks() {
    for (boolean progressive : new boolean[] {false, true}) {
      byte[] jpeg = TestImages.jpeg(32, 32, 0.9f, progressive);
      byte[] longer = TestImages.insert(jpeg, jpeg.length - 2, new byte[1]);

      assertThat(scan(longer).defects())
          .extracting(ImageDefect::kind)
          .containsAnyOf(Kind.CORRUPT, Kind.IRREGULAR);
    }
  }

  @Test
  void aMarkerThatBecameAStuffedByteIsDamageEvenBehindFillBytes() throws IOException {
    byte[] jpeg = read("component-scans.jpg");
    int data = TestImages.find(jpeg, 0xDA) + 10;
    int next = data + TestImages.find(Arrays.copyOfRange(jpeg, data, jpeg.length), 0xDA);
    byte[] damaged = TestImages.insert(jpeg, next, new byte[] {(byte) 0xFF});
    assertThat(scan(damaged).defects()).isEmpty();

    damaged[next + 2] = 0;

    assertThat(scan(damaged).has(Kind.CORRUPT)).isTrue();
  }

  @Test
  void aLostRestartIntervalIsCorrupt() throws IOException {
    byte[] jpeg = read("restarts.jpg");
    int second = TestImages.find(jpeg, 0xD1);
    int third = TestImages.find(jpeg, 0xD2);
    byte[] shorter = Arrays.copyOf(jpeg, jpeg.length - (third - second));
    System.arraycopy(jpeg, third, shorter, second, jpeg.length - third);

    assertThat(scan(shorter).has(Kind.CORRUPT)).isTrue();
  }

  @Test
  void aRestartMarkerAtTheEndIsNoDamage() throws IOException {
    byte[] jpeg = read("restarts.jpg");
    long restarts = 0;
    for (int i = 0; i < jpeg.length - 1; i++) {
      restarts += jpeg[i] == (byte) 0xFF && (jpeg[i + 1] & 0xF8) == 0xD0 ? 1 : 0;
    }
    byte[] marker = {(byte) 0xFF, (byte) (0xD0 + restarts % 8)};

    assertThat(scan(TestImages.insert(jpeg, jpeg.length - 2, marker)).defects()).isEmpty();
  }
}
