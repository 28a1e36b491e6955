package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metaalbum.core.image.ImageDefect.Kind;

class PngScanTest {

  private static final ScanLimits LIMITS = new ScanLimits(1 << 20, 1 << 20);

  private static final ImageScanner SCANNER = new ImageScanner(LIMITS, new ImageIoDecoder());

  private static ImageFact scan(byte[] bytes) {
    return SCANNER.scan("images/a.png", bytes, bytes.length);
  }

  @ParameterizedTest
  @CsvSource({
    BufferedImage.TYPE_INT_RGB + ", RGB, 3, 8",
    BufferedImage.TYPE_INT_ARGB + ", RGB_ALPHA, 4, 8",
    BufferedImage.TYPE_BYTE_GRAY + ", GRAY, 1, 8",
    BufferedImage.TYPE_USHORT_GRAY + ", GRAY, 1, 16",
    BufferedImage.TYPE_BYTE_BINARY + ", BILEVEL, 1, 1",
    BufferedImage.TYPE_BYTE_INDEXED + ", PALETTE, 1, 8",
  })
  void pixelsAreTakenAsStored(int type, ColourKind colour, int channels, int bitDepth) {
    for (int width : new int[] {1, 2, 5, 9, 64}) {
      BufferedImage picture = TestImages.picture(width, 11, type);
      byte[][] forms = {TestImages.png(picture), TestImages.interlacedPng(picture)};
      for (byte[] png : forms) {
        ImageFact fact = scan(png);

        assertThat(fact.defects()).isEmpty();
        assertThat(fact.colour()).isEqualTo(colour);
        assertThat(fact.channels()).isEqualTo(channels);
        assertThat(fact.bitDepth()).isEqualTo(bitDepth);
        assertThat(fact.width()).isEqualTo(width);
      }
    }
  }

  @Test
  void aTransparentColourLeavesThreeChannels() {
    byte[] png = TestImages.png(TestImages.picture(8, 8, BufferedImage.TYPE_INT_RGB));

    ImageFact fact = scan(TestImages.withChunk(png, "tRNS", new byte[6]));

    assertThat(fact.colour()).isEqualTo(ColourKind.RGB);
    assertThat(fact.defects()).isEmpty();
  }

  @Test
  void severalFramesMakeAnAnimation() {
    byte[] png = TestImages.png(TestImages.palette());

    assertThat(scan(TestImages.withChunk(png, "acTL", frames(2))).animated()).isTrue();
    assertThat(scan(TestImages.withChunk(png, "acTL", frames(1))).animated()).isFalse();
  }

  private static byte[] frames(int count) {
    return ByteBuffer.allocate(8).putInt(count).array();
  }

  @Test
  void aSignatureSpoiltByATextTransferIsNamed() {
    byte[] png = TestImages.png(TestImages.palette());
    png[4] = '\n';

    assertThat(scan(png).defects().get(0).detail()).contains("text mode");
  }

  @Test
  void aSizeChangedInTheHeaderIsCorruptAndNotOverTheLimit() {
    byte[] png = TestImages.png(TestImages.palette());
    png[16] = 0x7F;

    ImageFact fact = scan(png);

    assertThat(fact.defects()).extracting(ImageDefect::kind).containsExactly(Kind.CORRUPT);
    assertThat(fact.width()).isZero();
  }

  @Test
  void aDeclaredSizeOverTheLimitIsNotInflated() {
    byte[] png = gray(50_000, 50_000, 10);

    assertThat(scan(png).defects())
        .containsExactly(new ImageDefect(Kind.OVER_LIMIT, "it declares 50000x50000 pixels"));
  }

  @Test
  void tooManyTooFewAndUnknownRowsAreCorrupt() {
    byte[] badFilter = gray(4, 4, 20, (byte) 5);

    assertThat(scan(gray(4, 4, 20)).defects()).isEmpty();
    for (byte[] png : new byte[][] {gray(4, 4, 19), gray(4, 4, 21), gray(4, 4, 0), badFilter}) {
      assertThat(scan(png).defects()).extracting(ImageDefect::kind).containsExactly(Kind.CORRUPT);
    }
  }

  @Test
  void aChunkThatDecodersMustKnowIsCorrupt() {
    byte[] png = TestImages.png(TestImages.palette());

    assertThat(scan(TestImages.withChunk(png, "prIV", new byte[3])).defects()).isEmpty();
    assertThat(scan(TestImages.withChunk(png, "CgBI", new byte[4])).has(Kind.CORRUPT)).isTrue();
  }

  @Test
  void aPixelOfAColourThatThePaletteLacksIsCorruptWhateverIsCompared() {
    byte[] whole = palette(/* colours= */ 4);
    byte[] lacking = palette(/* colours= */ 3);

    for (boolean fingerprints : new boolean[] {true, false}) {
      ScanOptions options = new ScanOptions(LIMITS, fingerprints, /* referenceAlone= */ false);
      ImageScanner scanner = new ImageScanner(options, new ImageIoDecoder());
      assertThat(scanner.scan("a.png", whole, whole.length).defects()).isEmpty();
      assertThat(scanner.scan("a.png", lacking, lacking.length).defects())
          .containsExactly(
              new ImageDefect(Kind.CORRUPT, "a pixel has a colour that its palette lacks"));
    }
  }

  /** An image of 128x128 pixels of the colours 0 to 3, with a palette of so many. */
  private static byte[] palette(int colours) {
    byte[] row = new byte[1 + 128 / 4];
    Arrays.fill(row, 1, row.length, (byte) 0b00_01_10_11);
    byte[] rows = new byte[128 * row.length];
    for (int at = 0; at < rows.length; at += row.length) {
      System.arraycopy(row, 0, rows, at, row.length);
    }
    Deflater deflater = new Deflater();
    deflater.setInput(rows);
    deflater.finish();
    byte[] deflated = new byte[1000];
    int count = deflater.deflate(deflated);
    deflater.end();
    ByteBuffer header = ByteBuffer.allocate(13).putInt(128).putInt(128).put((byte) 2).put((byte) 3);
    ByteBuffer png = ByteBuffer.allocate(8 + 25 + 12 + 3 * colours + 12 + count + 12);
    png.put("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1));
    chunk(png, "IHDR", header.array());
    chunk(png, "PLTE", new byte[3 * colours]);
    chunk(png, "IDAT", Arrays.copyOf(deflated, count));
    chunk(png, "IEND", new byte[0]);
    return png.array();
  }

  /** A gray PNG of which the inflated data is {@code size} bytes, each of them {@code fill}. */
  private static byte[] gray(int width, int height, int size, byte... fill) {
    byte[] rows = new byte[size];
    Arrays.fill(rows, fill.length == 0 ? 0 : fill[0]);
    Deflater deflater = new Deflater();
    deflater.setInput(rows);
    deflater.finish();
    byte[] deflated = new byte[200];
    int count = deflater.deflate(deflated);
    deflater.end();
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8);
    ByteBuffer png = ByteBuffer.allocate(8 + 25 + 12 + count + 12);
    png.put("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1));
    chunk(png, "IHDR", header.array());
    chunk(png, "IDAT", Arrays.copyOf(deflated, count));
    chunk(png, "IEND", new byte[0]);
    return png.array();
  }

  private static void chunk(ByteBuffer png, String type, byte[] content) {
    png.putInt(content.length);
    int start = png.position();
    png.put(type.getBytes(ISO_8859_1)).put(content);
    CRC32 checksum = new CRC32();
    checksum.update(png.duplicate().limit(png.position()).position(start));
    png.putInt((int) checksum.getValue());
  }
}
