package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class ExifTest {

  private static Exif read(byte[] tiff) {
    return Exif.read(tiff, 0, tiff.length);
  }

  @Test
  void bothByteOrdersAreRead() {
    ByteBuffer little = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
    little.put("II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) 1);
    little.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 5);

    assertThat(read(little.array())).isEqualTo(new Exif(5, false));
    assertThat(read(TestImages.exif(5, true))).isEqualTo(new Exif(5, true));
  }

  @Test
  void aGpsBlockWithoutPositionTellsNothing() {
    assertThat(read(TestImages.exif(1, false)).hasGps()).isFalse();
  }

  @Test
  void anOrientationOutOfRangeIsNone() {
    assertThat(read(TestImages.exif(0, false)).orientation()).isEqualTo(1);
    assertThat(read(TestImages.exif(9, false)).orientation()).isEqualTo(1);
  }

  @Test
  void whatIsCutOffOrPointsOutsideIsIgnored() {
    byte[] tiff = TestImages.exif(6, true);
    for (int length = 0; length < 20; length++) {
      assertThat(Exif.read(tiff, 0, length)).isEqualTo(Exif.NONE);
    }
    tiff[4] = (byte) 0xFF;
    assertThat(read(tiff)).isEqualTo(Exif.NONE);
  }

  @Test
  void aDirectoryThatPointsToItselfEnds() {
    byte[] tiff = TestImages.exif(6, true);
    tiff[33] = 8;

    assertThat(read(tiff)).isEqualTo(new Exif(6, false));
  }
}
