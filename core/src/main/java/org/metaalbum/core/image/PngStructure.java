package org.metaalbum.core.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the chunks of a PNG tell, without inflating its picture.
 *
 * @param header its image header; null if it is damaged or not there
 * @param animated whether it declares more than one frame
 * @param exif orientation and position of its EXIF and XMP chunks
 * @param pictureData where the compressed picture is: from the data of the first IDAT chunk to the
 *     end of that of the last; they follow each other. Empty if there is none
 * @param palette where the palette is; empty if there is none
 * @param transparency where the transparent colours are; empty if there are none
 * @param endMarker whether the chunk IEND is there
 * @param trailing number of bytes behind IEND
 * @param oddity what is wrong with its metadata and changes no pixel, if there is something
 * @param defect the first thing that is wrong with its chunks, if there is one; that the file ends
 *     before IEND is none
 */
record PngStructure(
    @Nullable PngHeader header,
    boolean animated,
    Exif exif,
    Range pictureData,
    Range palette,
    Range transparency,
    boolean endMarker,
    int trailing,
    @Nullable ImageDefect oddity,
    @Nullable ImageDefect defect) {

  /** Bytes {@code [from, to)} of the file. */
  record Range(int from, int to) {

    static final Range NONE = new Range(0, 0);

    byte[] of(byte[] data) {
      return Arrays.copyOfRange(data, from, to);
    }
  }
}
