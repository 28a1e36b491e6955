package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatSnifferTest {

  private static ImageFormat sniff(byte[] bytes) {
    return FormatSniffer.sniff(bytes, bytes.length);
  }

  @ParameterizedTest
  @CsvSource({
    "II*\0........, TIFF",
    "MM\0*........, TIFF",
    "RIFF....WEBPVP8X...., WEBP",
    "'\0\0\0\u0018ftypavif....', HEIF",
    "'\u00FFO\u00FFQ....', JPEG_2000",
    "'\u00FF\n.....', JPEG_XL",
    "8BPS......., PSD",
    "'\0\0\1\0\1\0...', ICO",
    "'P6 8 8 255 ', NETPBM",
    "%PDF-1.7, PDF",
    "'PK\u0003\u0004....', ARCHIVE",
    "'version https://git-lfs.github.com/spec/v1', GIT_LFS_POINTER",
    "'  <!DOCTYPE HTML><TITLE>404</TITLE>', HTML",
    "'<HTML lang=tr>', HTML",
    "'Not found', TEXT",
    "'BMW and PNG', TEXT",
    "'a\0b', UNKNOWN",
    "'\u00E4', UNKNOWN",
  })
  void contentDecides(String latin1, ImageFormat format) {
    assertThat(sniff(latin1.getBytes(ISO_8859_1))).isEqualTo(format);
  }

  @Test
  void encodersAreRecognised() {
    assertThat(sniff(TestImages.jpeg())).isEqualTo(ImageFormat.JPEG);
    assertThat(sniff(TestImages.png(TestImages.palette()))).isEqualTo(ImageFormat.PNG);
    assertThat(sniff(TestImages.gif())).isEqualTo(ImageFormat.GIF);
    assertThat(sniff(TestImages.bmp())).isEqualTo(ImageFormat.BMP);
    assertThat(sniff(new byte[0])).isEqualTo(ImageFormat.EMPTY);
  }

  @Test
  void longTextIsNotCutWithinACharacter() {
    assertThat(sniff(("x" + "ğ".repeat(9000)).getBytes(UTF_8))).isEqualTo(ImageFormat.TEXT);
  }

  @Test
  void sizesOfForeignImagesAreRead() {
    byte[] gif = TestImages.gif();
    byte[] bmp = TestImages.bmp();

    assertThat(ForeignHeader.read(ImageFormat.GIF, gif, gif.length))
        .isEqualTo(new ForeignHeader(128, 128, false));
    assertThat(ForeignHeader.read(ImageFormat.BMP, bmp, bmp.length))
        .isEqualTo(new ForeignHeader(128, 128, false));
  }

  @Test
  void aSecondFrameMakesAGifAnAnimation() {
    byte[] gif = TestImages.gif();
    int frame = 13 + 6 * (1 << (gif[10] & 7));
    byte[] twice = TestImages.insert(gif, gif.length - 1, frameOf(gif, frame));

    assertThat(ForeignHeader.read(ImageFormat.GIF, twice, twice.length).animated()).isTrue();
  }

  private static byte[] frameOf(byte[] gif, int start) {
    return Arrays.copyOfRange(gif, start, gif.length - 1);
  }
}
