package org.metaalbum.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.fixtures.ImageFixtures;
import org.metaalbum.fixtures.Pictures;

/** If these fail, the same pixels are taken for others, or others for the same. */
class FingerprintTest {

  private static final BufferedImage PICTURE = Pictures.texture(7, 1, 128, 128);

  @Test
  void theSamePixelsAreTheSameHoweverTheyAreStored() {
    PixelDigest expected = pixels(ImageFixtures.png(PICTURE));

    assertThat(pixels(ImageFixtures.interlacedPng(PICTURE))).isEqualTo(expected);
    assertThat(pixels(ImageFixtures.png(ImageFixtures.deep(PICTURE)))).isEqualTo(expected);
    assertThat(pixels(ImageFixtures.png(converted(BufferedImage.TYPE_4BYTE_ABGR))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void grayAndPalettePixelsAreTheColoursThatTheyStandFor(int type) throws IOException {
    byte[] png = ImageFixtures.png(converted(type));
    BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(png));
    BufferedImage rgb = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 128; y++) {
      for (int x = 0; x < 128; x++) {
        // The samples themselves: getRGB would convert gray from a linear colour space.
        rgb.setRGB(
            x,
            y,
            type == BufferedImage.TYPE_BYTE_GRAY
                ? decoded.getRaster().getSample(x, y, 0) * 0x010101
                : decoded.getRGB(x, y));
      }
    }

    assertThat(pixels(png)).isEqualTo(pixels(ImageFixtures.png(rgb)));
    assertThat(pixels(ImageFixtures.interlacedPng(converted(type)))).isEqualTo(pixels(png));
  }

  @Test
  void aJpegHasThePixelsThatImageIoGivesIt() throws IOException {
    for (byte[] jpeg :
        new byte[][] {
          ImageFixtures.jpeg(PICTURE),
          ImageFixtures.progressiveJpeg(PICTURE),
          ImageFixtures.rgbJpeg(PICTURE),
          ImageFixtures.jpegWithRestarts(PICTURE, 3)
        }) {
      BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(jpeg));

      assertThat(pixels(jpeg)).isEqualTo(pixels(ImageFixtures.png(decoded)));
    }
  }

  @Test
  void eachPixelAndTheSizeCount() {
    int[] argb = PICTURE.getRGB(0, 0, 128, 128, null, 0, 128);
    PixelDigest original = PixelDigest.of(argb, 128, 128);

    assertThat(PixelDigest.of(argb, 64, 256)).isNotEqualTo(original);
    for (int i = 0; i < argb.length; i += 97) {
      argb[i] ^= 1;
      assertThat(PixelDigest.of(argb, 128, 128)).as("pixel %s", i).isNotEqualTo(original);
      argb[i] ^= 1;
    }
    assertThat(PixelDigest.of(Arrays.copyOf(argb, 5), 5, 1))
        .isNotEqualTo(PixelDigest.of(Arrays.copyOf(argb, 6), 6, 1));
  }

  @ParameterizedTest
  @ValueSource(floats = {0.95f, 0.75f, 0.5f})
  void anotherQualityIsNear(float quality) {
    for (int number = 0; number < 20; number++) {
      BufferedImage picture = Pictures.texture(7, number, 128, 128);
      assertThat(
              look(ImageFixtures.jpeg(picture, quality)).isNear(look(ImageFixtures.png(picture))))
          .as("picture %s", number)
          .isTrue();
    }
  }

  @Test
  void otherPicturesAreNotNear() {
    PerceptualHash first = look(ImageFixtures.png(PICTURE));
    for (int number = 2; number < 40; number++) {
      BufferedImage other = Pictures.texture(7, number, 128, 128);
      assertThat(first.isNear(look(ImageFixtures.png(other)))).as("%s", number).isFalse();
    }
  }

  @Test
  void anImageOfOneColourLooksLikeNoOther() {
    BufferedImage plain = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);

    PerceptualHash look = look(ImageFixtures.jpeg(plain));

    assertThat(look.plain()).isTrue();
    assertThat(look.isNear(look)).isFalse();
  }

  @Test
  void aDamagedImageHasNone() {
    byte[] jpeg = ImageFixtures.jpeg(PICTURE);
    byte[] png = ImageFixtures.png(PICTURE);

    assertThat(fingerprint(Arrays.copyOf(jpeg, jpeg.length / 2))).isNull();
    assertThat(fingerprint(Arrays.copyOf(png, png.length / 2))).isNull();
  }

  @Test
  void anImageOfAnySizeHasOneUpToTheLimit() {
    for (int size : new int[] {1, 2, 15, 16, 17, 1024}) {
      BufferedImage picture = Pictures.texture(7, 3, size, size);
      assertThat(fingerprint(ImageFixtures.png(picture))).as("%s", size).isNotNull();
      assertThat(fingerprint(ImageFixtures.jpeg(picture))).as("%s", size).isNotNull();
    }
    BufferedImage large = Pictures.texture(7, 3, 1025, 1024);
    assertThat(fingerprint(ImageFixtures.png(large))).isNull();
    assertThat(fingerprint(ImageFixtures.jpeg(large))).isNull();
  }

  @Test
  void aLookIsEnoughWhereCellsAreWholeBlocks() {
    for (int[] size : new int[][] {{128, 128}, {256, 128}, {1024, 1024}}) {
      BufferedImage picture = Pictures.texture(7, 3, size[0], size[1]);
      for (byte[] file : new byte[][] {ImageFixtures.png(picture), ImageFixtures.jpeg(picture)}) {
        Fingerprint found = Objects.requireNonNull(fingerprint(file));
        assertThat(found.look()).as("%sx%s", size[0], size[1]).isNotNull();
        assertThat(found.pixels()).as("%sx%s", size[0], size[1]).isNull();
      }
    }
    // The last is too high for a look.
    for (int[] size : new int[][] {{127, 128}, {128, 64}, {130, 128}, {128, 8192}}) {
      byte[] file = ImageFixtures.png(Pictures.texture(7, 3, size[0], size[1]));
      assertThat(Objects.requireNonNull(fingerprint(file)).pixels())
          .as("%sx%s", size[0], size[1])
          .isNotNull();
    }
  }

  @Test
  void whatIsNotWholeHasNoPixels() {
    byte[] jpeg = ImageFixtures.jpeg(PICTURE);
    byte[] png = ImageFixtures.png(PICTURE);
    ReferencePixels reference = new ReferencePixels(new ImageIoDecoder());

    assertThat(reference.of(jpeg, jpeg.length / 2)).isNull();
    assertThat(reference.of(png, png.length / 2)).isNull();
    assertThat(reference.of(png, 20)).isNull();
    assertThat(reference.of(new byte[] {1, 2, 3}, 3)).isNull();
    byte[] large = ImageFixtures.png(Pictures.texture(7, 3, 1025, 1024));
    assertThat(reference.of(large, large.length)).isNull();
  }

  @Test
  void plainFormsAreNearWhereAnImageIsPlainAndTheOtherJustNot() {
    double limit = 1;
    while (pattern(limit + 0.01).plain()) {
      limit += 0.01;
    }
    PerceptualHash plain = pattern(limit);
    assertThat(plain.plainForm()).isSameAs(plain);
    for (double more = 1.01; more < 1.2; more += 0.01) {
      byte[] expected = coordinates(plain, more);
      byte[] found = coordinates(Objects.requireNonNull(pattern(more * limit).plainForm()), 1);
      int square = 0;
      for (int i = 0; i < expected.length; i++) {
        square += (expected[i] - found[i]) * (expected[i] - found[i]);
      }
      assertThat(square).as("%s times as much contrast", more).isLessThan(3 * 3);
    }
    assertThat(pattern(30).plainForm()).isNull();
  }

  /** Waves in several directions of brightness and colour, with a root mean square. */
  private static PerceptualHash pattern(double contrast) {
    double[] y = new double[PerceptualHash.GRID * PerceptualHash.GRID];
    double[] cb = new double[PerceptualHash.CHROMA_GRID * PerceptualHash.CHROMA_GRID];
    for (int i = 0; i < y.length; i++) {
      double across = (2 * (i % 16) + 1) * Math.PI / 32;
      double down = (2 * (i / 16) + 1) * Math.PI / 32;
      y[i] = 128 + contrast * (Math.cos(across) + Math.cos(2 * down) * Math.cos(3 * across) * 1.2);
    }
    for (int i = 0; i < cb.length; i++) {
      cb[i] = contrast * 0.5 * Math.cos((2 * (i / 8) + 1) * Math.PI / 16);
    }
    return PerceptualHash.of(y, cb, new double[cb.length], new double[PerceptualHash.ROOM]);
  }

  private static byte[] coordinates(PerceptualHash hash, double factor) {
    byte[] coordinates = new byte[PerceptualHash.DIMENSIONS];
    hash.copyTo(coordinates, 0);
    for (int i = 4; i < coordinates.length; i++) {
      coordinates[i] = (byte) Math.round(coordinates[i] * factor);
    }
    return coordinates;
  }

  private static BufferedImage converted(int type) {
    return ImageFixtures.converted(PICTURE, type);
  }

  private static @Nullable Fingerprint fingerprint(byte[] bytes) {
    ImageScanner scanner = new ImageScanner(new ScanLimits(1 << 24, 1 << 24), new ImageIoDecoder());
    return scanner.scan("images/a", bytes, bytes.length).fingerprint();
  }

  private static PixelDigest pixels(byte[] bytes) {
    PixelDigest pixels = new ReferencePixels(new ImageIoDecoder()).of(bytes, bytes.length);
    return Objects.requireNonNull(pixels);
  }

  private static PerceptualHash look(byte[] bytes) {
    return Objects.requireNonNull(Objects.requireNonNull(fingerprint(bytes)).look());
  }
}
