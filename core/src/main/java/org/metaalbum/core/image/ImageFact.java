package org.metaalbum.core.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one image file: a pure function of its path, its bytes and the limits.
 *
 * @param path relative to the dataset, with {@code /}
 * @param bytes size of the file
 * @param sha256 digest of the file; null if it was too large to be read
 * @param format what the content is
 * @param width declared width in pixels; 0 if unknown
 * @param height declared height in pixels; 0 if unknown
 * @param channels samples a pixel as stored (a palette image has one); 0 if unknown
 * @param bitDepth bits a sample as stored; 0 if unknown
 * @param colour how the samples are to be understood
 * @param animated whether it has more than one frame
 * @param orientation EXIF orientation, 1 to 8; 1 if there is none
 * @param hasGps whether its metadata tells a position on earth
 * @param fingerprint what it is compared by; null if it is not whole, or can't be compared
 * @param defects what is wrong with its bytes, in order
 */
public record ImageFact(
    String path,
    long bytes,
    @Nullable Sha256 sha256,
    ImageFormat format,
    int width,
    int height,
    int channels,
    int bitDepth,
    ColourKind colour,
    boolean animated,
    int orientation,
    boolean hasGps,
    @Nullable Fingerprint fingerprint,
    List<ImageDefect> defects) {

  public ImageFact {
    defects = List.copyOf(defects);
  }

  /** Whether what its header says is not to be judged, since another finding is the cause. */
  public boolean isHeaderInDoubt() {
    return has(ImageDefect.Kind.OVER_LIMIT)
        || has(ImageDefect.Kind.UNSUPPORTED_CODING)
        || has(ImageDefect.Kind.CORRUPT);
  }

  /** Whether it has a defect of this kind. */
  public boolean has(ImageDefect.Kind kind) {
    for (int i = 0; i < defects.size(); i++) {
      if (defects.get(i).kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** Whether another file differs in nothing but path, size, digest and fingerprint. */
  public boolean isOfKind(ImageFact other) {
    return format == other.format
        && width == other.width
        && height == other.height
        && channels == other.channels
        && bitDepth == other.bitDepth
        && colour == other.colour
        && animated == other.animated
        && orientation == other.orientation
        && hasGps == other.hasGps
        && defects.equals(other.defects);
  }

  /** The same of another file that differs in nothing but these. */
  public ImageFact with(
      String otherPath, long size, @Nullable Sha256 digest, @Nullable Fingerprint print) {
    return new ImageFact(
        otherPath,
        size,
        digest,
        format,
        width,
        height,
        channels,
        bitDepth,
        colour,
        animated,
        orientation,
        hasGps,
        print,
        defects);
  }
}
