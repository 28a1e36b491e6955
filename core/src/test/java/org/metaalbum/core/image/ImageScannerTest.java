package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.image.ImageDefect.Kind;

class ImageScannerTest {

  private static final ImageScanner SCANNER =
      new ImageScanner(new ScanLimits(1 << 20, 1 << 20), new ImageIoDecoder());

  private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);

  private static final ImageScanner REFERENCE_ALONE =
      new ImageScanner(
          new ScanOptions(new ScanLimits(1 << 20, 1 << 20), true, /* referenceAlone= */ true),
          new ImageIoDecoder());

  private static ImageFact scan(byte[] bytes) {
    return SCANNER.scan("images/a.jpg", bytes, bytes.length);
  }

  private static Kind onlyDefect(byte[] bytes) {
    assertThat(scan(bytes).defects()).hasSize(1);
    return scan(bytes).defects().get(0).kind();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 5", "8, 8", "17, 33", "128, 128", "200, 3"})
  void aValidJpegHasNoDefect(int width, int height) {
    for (boolean progressive : new boolean[] {false, true}) {
      for (float quality : new float[] {0.05f, 0.5f, 0.95f, 1f}) {
        ImageFact fact = scan(TestImages.jpeg(width, height, quality, progressive));

        assertThat(fact.defects()).isEmpty();
        assertThat(fact.colour()).isEqualTo(ColourKind.RGB);
        assertThat(List.of(fact.width(), fact.height(), fact.channels(), fact.bitDepth()))
            .containsExactly(width, height, 3, 8);
      }
    }
  }

  @Test
  void aGrayJpegIsGrayAndNotCorrupt() {
    BufferedImage gray = TestImages.picture(64, 64, BufferedImage.TYPE_BYTE_GRAY);

    ImageFact fact = scan(TestImages.jpeg(gray, 0.9f, false));

    assertThat(fact.colour()).isEqualTo(ColourKind.GRAY);
    assertThat(fact.defects()).isEmpty();
  }

  @Test
  void theOfficialSamplesAreWhole() throws IOException {
    Path samples = Path.of("/work/shared/reference/samples");
    assumeThat(samples).isDirectory();
    try (Stream<Path> files = Files.walk(samples)) {
      List<Path> images = files.filter(f -> f.toString().contains("/images/")).toList();
      assertThat(images).isNotEmpty();
      for (Path image : images) {
        assertThat(scan(Files.readAllBytes(image)).defects()).as("%s", image).isEmpty();
      }
    }
  }

  @Test
  void everyTruncationOfAJpegIsNoticed() {
    for (boolean progressive : new boolean[] {false, true}) {
      byte[] jpeg = TestImages.jpeg(64, 64, 0.9f, progressive);
      for (int length = 3; length < jpeg.length - 2; length++) {
        Kind kind = onlyDefect(Arrays.copyOf(jpeg, length));
        assertThat(kind).as("%s of %s bytes", length, jpeg.length).isEqualTo(Kind.TRUNCATED);
      }
    }
  }

  @Test
  void aJpegWithoutEndMarkerLacksNothingElse() {
    byte[] jpeg = TestImages.jpeg();

    assertThat(onlyDefect(Arrays.copyOf(jpeg, jpeg.length - 2))).isEqualTo(Kind.END_MISSING);
    assertThat(onlyDefect(Arrays.copyOf(jpeg, jpeg.length - 1))).isEqualTo(Kind.END_MISSING);
  }

  @Test
  void aTruncatedPngIsToldFromOneThatLacksItsEnd() {
    byte[] png = TestImages.png(TestImages.picture(40, 40, BufferedImage.TYPE_INT_RGB));
    for (int length = 4; length < png.length; length++) {
      // 12 bytes of IEND, and 4 of the checksum before it
      Kind expected = length < png.length - 16 ? Kind.TRUNCATED : Kind.END_MISSING;
      assertThat(onlyDefect(Arrays.copyOf(png, length))).as("%s bytes", length).isEqualTo(expected);
    }
  }

  @Test
  void damagedDataBeforeAnEndMarkerIsCorrupt() {
    byte[] jpeg = TestImages.jpeg();
    Arrays.fill(jpeg, jpeg.length / 2, jpeg.length / 2 + 200, (byte) 0);

    assertThat(onlyDefect(jpeg)).isEqualTo(Kind.CORRUPT);
  }

  @Test
  void aWrongSegmentLengthInAWholeFileIsCorruptAndNotTruncated() {
    byte[] jpeg = TestImages.jpeg();
    jpeg[TestImages.find(jpeg, 0xDB) + 2] = (byte) 0xFF;

    assertThat(onlyDefect(jpeg)).isEqualTo(Kind.CORRUPT);
  }

  @Test
  void bytesBehindTheEndAreCounted() {
    byte[] jpeg = TestImages.jpeg();
    byte[] png = TestImages.png(TestImages.palette());

    assertThat(scan(Arrays.copyOf(jpeg, jpeg.length + 1)).defects())
        .containsExactly(new ImageDefect(Kind.TRAILING_DATA, "1 byte follows its end marker"));
    assertThat(scan(Arrays.copyOf(png, png.length + 9)).defects())
        .containsExactly(new ImageDefect(Kind.TRAILING_DATA, "9 bytes follow its end marker"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
  void aRareCodingIsNeverDecoded(int marker) {
    byte[] jpeg = TestImages.jpeg();
    jpeg[TestImages.find(jpeg, 0xC0) + 1] = (byte) marker;
    ImageDecoder never =
        new ImageDecoder() {
          @Override
          public Decoded decode(byte[] file, JpegStructure structure) {
            throw new AssertionError("decoded");
          }

          @Override
          public Decoded decode(byte[] file, int length, ImageFormat format, long maximumPixels) {
            throw new AssertionError("decoded");
          }
        };

    ImageFact fact =
        new ImageScanner(new ScanLimits(1 << 20, 1 << 20), never).scan("a", jpeg, jpeg.length);

    assertThat(fact.defects())
        .extracting(ImageDefect::kind)
        .containsExactly(Kind.UNSUPPORTED_CODING);
  }

  @Test
  void aTwelveBitJpegIsARareCoding() {
    byte[] jpeg = TestImages.jpeg();
    jpeg[TestImages.find(jpeg, 0xC0) + 4] = 12;

    assertThat(onlyDefect(jpeg)).isEqualTo(Kind.UNSUPPORTED_CODING);
  }

  @Test
  void aDeclaredSizeOverTheLimitIsNotDecoded() {
    byte[] jpeg = TestImages.jpeg();
    Arrays.fill(
        jpeg, TestImages.find(jpeg, 0xC0) + 5, TestImages.find(jpeg, 0xC0) + 9, (byte) 0xFF);

    assertThat(scan(jpeg).defects())
        .containsExactly(new ImageDefect(Kind.OVER_LIMIT, "it declares 65535x65535 pixels"));
  }

  @Test
  void anImageOfNoHeightIsCorrupt() {
    byte[] jpeg = TestImages.jpeg();
    int frame = TestImages.find(jpeg, 0xC0);
    jpeg[frame + 5] = 0;
    jpeg[frame + 6] = 0;

    assertThat(onlyDefect(jpeg)).isEqualTo(Kind.CORRUPT);
  }

  @Test
  void aBombOfScansIsStoppedAtTheLimit() {
    byte[] jpeg = TestImages.jpeg();
    int scan = TestImages.find(jpeg, 0xDA);
    byte[] scans = Arrays.copyOfRange(jpeg, scan, scan + 20);
    byte[] bomb = jpeg;
    for (int i = 0; i < 120; i++) {
      bomb = TestImages.insert(bomb, scan, scans);
    }

    assertThat(onlyDefect(bomb)).isEqualTo(Kind.OVER_LIMIT);
  }

  @Test
  void aFileTooLargeToReadHasNoDigest() {
    ImageFact fact = SCANNER.overLimit("images/big.jpg", 1L << 40);

    assertThat(fact.sha256()).isNull();
    assertThat(fact.bytes()).isEqualTo(1L << 40);
    assertThat(fact.has(Kind.OVER_LIMIT)).isTrue();
  }

  @Test
  void metadataThatSaysNothingAboutPixelsIsNoDamage() {
    byte[] brokenProfile = TestImages.withSegment(TestImages.jpeg(), 0xE2, icc());

    assertThat(scan(brokenProfile).defects()).isEmpty();
  }

  @Test
  void aHeaderThatLibjpegTurboWarnsOfIsIrregularAndTheRestIsLookedAtAllTheSame() {
    byte[] version = TestImages.jpeg();
    version[TestImages.find(version, 0xE0) + 9] = 9;
    byte[] transform = TestImages.withSegment(TestImages.jpeg(), 0xEE, adobe(3));

    for (byte[] jpeg : List.of(version, transform)) {
      byte[] exif = TestImages.insert(TestImages.exif(6, true), 0, EXIF);
      byte[] turned = TestImages.withSegment(jpeg, 0xE1, exif);

      ImageFact fact = scan(turned);

      assertThat(fact.defects()).extracting(ImageDefect::kind).containsExactly(Kind.IRREGULAR);
      assertThat(fact.orientation()).isEqualTo(6);
      assertThat(fact.fingerprint()).isNotNull();
      assertThat(REFERENCE_ALONE.scan("a", turned, turned.length).defects()).isEmpty();
    }
    assertThat(scan(TestImages.withSegment(TestImages.jpeg(), 0xEE, adobe(1))).defects()).isEmpty();
  }

  /** Version, flags, and how colours are transformed (ITU-T T.872, 6.5.3). */
  private static byte[] adobe(int transform) {
    return new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
  }

  private static byte[] icc() {
    return "ICC_PROFILE\0\1\1 this is no profile".getBytes(ISO_8859_1);
  }

  @Test
  void orientationAndPositionAreFoundInJpegAndPng() {
    byte[] exif = TestImages.exif(6, true);
    byte[] segment = TestImages.insert(exif, 0, EXIF);
    byte[] png = TestImages.png(TestImages.palette());

    ImageFact jpegFact = scan(TestImages.withSegment(TestImages.jpeg(), 0xE1, segment));
    ImageFact pngFact = scan(TestImages.withChunk(png, "eXIf", exif));

    for (ImageFact fact : List.of(jpegFact, pngFact)) {
      assertThat(fact.orientation()).isEqualTo(6);
      assertThat(fact.hasGps()).isTrue();
      assertThat(fact.defects()).isEmpty();
    }
  }

  @Test
  void aPositionInXmpIsFound() {
    String xmp = "<x exif:GPSLongitude='6,6.1E'/>";
    byte[] segment = ("http://ns.adobe.com/xap/1.0/\0" + xmp).getBytes(UTF_8);
    byte[] chunk = ("XML:com.adobe.xmp\0\0\0\0\0" + xmp).getBytes(UTF_8);
    byte[] png = TestImages.png(TestImages.palette());

    assertThat(scan(TestImages.withSegment(TestImages.jpeg(), 0xE1, segment)).hasGps()).isTrue();
    assertThat(scan(TestImages.withChunk(png, "iTXt", chunk)).hasGps()).isTrue();
  }

  @Test
  void theDigestIsThatOfTheFileAndNotOfTheBuffer() {
    byte[] buffer = "abcXYZ".getBytes(UTF_8);

    ImageFact fact = SCANNER.scan("a", buffer, 3);

    // FIPS 180-4, example of one block
    assertThat(fact.sha256())
        .extracting(Sha256::hex)
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void threadsAgree() {
    byte[] whole = TestImages.jpeg(1100, 1000, 0.3f, false);
    byte[] cut = Arrays.copyOf(TestImages.jpeg(), 3000);
    ScanLimits limits = new ScanLimits(1 << 24, 1 << 24);
    ImageDecoder shared = new ImageIoDecoder();
    ThreadLocal<ImageScanner> scanners =
        ThreadLocal.withInitial(() -> new ImageScanner(limits, shared));

    List<Integer> defects =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> i % 8 == 0 ? whole : cut)
            .map(image -> scanners.get().scan("a", image, image.length).defects().size())
            .toList();

    assertThat(defects)
        .isEqualTo(IntStream.range(0, 40).map(i -> i % 8 == 0 ? 0 : 1).boxed().toList());
  }
}
