package org.metaalbum.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.metaalbum.fixtures.ImageFixtures;
import org.metaalbum.fixtures.Pictures;

/** Small copies that people look at, of files that nobody trusts. */
class MiniatureTest {

  private static final int SIDE = 64;
  private static final long MANY = 1 << 24;

  @Test
  void aWideImageKeepsItsShape() {
    Miniature seen = of(ImageFixtures.jpeg(Pictures.texture(1, 1, 640, 320))).orElseThrow();

    assertThat(seen.within(SIDE))
        .extracting(Miniature::width, Miniature::height)
        .containsExactly(64, 32);
    assertThat(seen.square(SIDE))
        .extracting(Miniature::width, Miniature::height)
        .containsExactly(64, 64);
  }

  @Test
  void aSmallImageIsNotEnlarged() {
    Miniature seen = of(ImageFixtures.png(Pictures.texture(1, 1, 20, 10))).orElseThrow();

    assertThat(seen.within(SIDE))
        .extracting(Miniature::width, Miniature::height)
        .containsExactly(20, 10);
  }

  @Test
  void coloursAreThoseOfTheImage() throws IOException {
    for (Color colour : List.of(Color.RED, Color.BLUE, new Color(128, 128, 128))) {
      assertMiddle(ImageFixtures.png(plain(colour, BufferedImage.TYPE_INT_RGB)), colour);
      assertMiddle(ImageFixtures.jpeg(plain(colour, BufferedImage.TYPE_INT_RGB)), colour);
    }
    Color grey = new Color(128, 128, 128);
    assertMiddle(ImageFixtures.png(plain(grey, BufferedImage.TYPE_BYTE_GRAY)), grey);
  }

  @Test
  void whatIsTransparentIsWhite() throws IOException {
    BufferedImage nothing = new BufferedImage(128, 128, BufferedImage.TYPE_INT_ARGB);
    assertMiddle(ImageFixtures.png(nothing), Color.WHITE);
  }

  @Test
  void whatIsThereOfACutOffImageIsShown() {
    byte[] whole = ImageFixtures.jpeg(Pictures.texture(1, 1, 128, 128));
    assertThat(of(Arrays.copyOf(whole, whole.length * 2 / 3))).isPresent();
  }

  @Test
  void whatIsNoImageOrTooLargeIsNotShown() {
    byte[] large = ImageFixtures.png(Pictures.texture(1, 1, 200, 200));

    assertThat(Miniature.of(large, large.length, SIDE, 39_999)).isEmpty();
    assertThat(of(new byte[0])).isEmpty();
    assertThat(of("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(of(ImageFixtures.encoded(Pictures.texture(1, 1, 9, 9), "gif"))).isEmpty();
    assertThat(of(Arrays.copyOf(large, 40))).isEmpty();
    assertThat(of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0})).isEmpty();
  }

  @Test
  void noByteOfTheFileGetsThrough() {
    byte[] whole = ImageFixtures.jpeg(Pictures.texture(1, 1, 128, 128));
    byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    byte[] polyglot = Arrays.copyOf(whole, whole.length + script.length);
    System.arraycopy(script, 0, polyglot, whole.length, script.length);

    byte[] drawn = of(polyglot).orElseThrow().within(SIDE).jpeg(0.7f);

    assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    assertThat(drawn).isEqualTo(of(whole).orElseThrow().within(SIDE).jpeg(0.7f));
  }

  @Test
  void aRowHasItsTilesBesideEachOther() throws IOException {
    Miniature red = tile(Color.RED);
    Miniature blue = tile(Color.BLUE);

    BufferedImage row = decoded(Miniature.row(List.of(red, blue, red)).jpeg(0.9f));

    assertThat(row.getWidth()).isEqualTo(3 * SIDE);
    assertThat(new Color(row.getRGB(SIDE / 2, 9)))
        .satisfies(c -> assertThat(c.getRed()).isGreaterThan(200));
    assertThat(new Color(row.getRGB(SIDE * 3 / 2, 9)))
        .satisfies(c -> assertThat(c.getBlue()).isGreaterThan(200));
  }

  private static void assertMiddle(byte[] file, Color expected) throws IOException {
    Color found =
        new Color(decoded(of(file).orElseThrow().within(SIDE).jpeg(0.95f)).getRGB(32, 32));
    assertThat(found.getRed()).isCloseTo(expected.getRed(), within(6));
    assertThat(found.getGreen()).isCloseTo(expected.getGreen(), within(6));
    assertThat(found.getBlue()).isCloseTo(expected.getBlue(), within(6));
  }

  private static Miniature tile(Color colour) {
    return of(ImageFixtures.png(plain(colour, BufferedImage.TYPE_INT_RGB)))
        .orElseThrow()
        .square(SIDE);
  }

  private static Optional<Miniature> of(byte[] file) {
    return Miniature.of(file, file.length, SIDE, MANY);
  }

  private static BufferedImage plain(Color colour, int type) {
    BufferedImage image = new BufferedImage(128, 128, type);
    if (type == BufferedImage.TYPE_BYTE_GRAY) {
      // Java's own drawing would take the colour for linear light.
      image.getRaster().setPixels(0, 0, 128, 128, filled(colour.getRed()));
      return image;
    }
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(colour);
    canvas.fillRect(0, 0, 128, 128);
    canvas.dispose();
    return image;
  }

  private static int[] filled(int value) {
    int[] samples = new int[128 * 128];
    Arrays.fill(samples, value);
    return samples;
  }

  private static BufferedImage decoded(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }
}
