package org.metaalbum.core.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the chunks of a PNG tell, without inflating its picture.
 *
 * @param header its image header; null if it is damaged or not there
 * @param animated whether it declares more than one frame
 * @param exif orientation and position of its EXIF and XMP chunks
 * @param pictureData where the compressed picture is, in order
 * @param endMarker whether the chunk IEND is there
 * @param trailing number of bytes behind IEND
 * @param defect the first thing that is wrong with its chunks, if there is one; that the file ends
 *     before IEND is none
 */
record PngStructure(
    @Nullable PngHeader header,
    boolean animated,
    Exif exif,
    List<Range> pictureData,
    boolean endMarker,
    int trailing,
    @Nullable ImageDefect defect) {

  PngStructure {
    pictureData = List.copyOf(pictureData);
  }

  /** Bytes {@code [from, to)} of the file. */
  record Range(int from, int to) {}
}
