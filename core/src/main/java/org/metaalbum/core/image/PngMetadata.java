package org.metaalbum.core.image;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the chunks of a PNG that its pixels don't need against the standard: how many there are,
 * where they stand, how long they are, and what they say (third edition, 5.6 and 11.3; for oFFs,
 * pCAL, sCAL and sTER: "Extensions to the PNG Specification", version 1.5.0). What is wrong with
 * them changes no pixel; libpng warns of it, other decoders pass over it or fail.
 */
final class PngMetadata {

  private enum Place {
    BEFORE_PALETTE,
    BEHIND_PALETTE,
    BEFORE_PICTURE,
    ANYWHERE
  }

  /** The length of a chunk that is as long as the image has channels or colours, or as it likes. */
  private static final int VARIES = -1;

  /**
   * A kind of chunk that an image has one of at most.
   *
   * @param place where it may stand
   * @param size bytes of its data
   */
  private record Single(Place place, int size) {}

  /**
   * EXIF may stand behind the picture: that was legal before the third edition, ImageMagick writes
   * it so, and libpng reads it.
   */
  private static final Map<String, Single> SINGLES =
      Map.ofEntries(
          Map.entry("cHRM", new Single(Place.BEFORE_PALETTE, 32)),
          Map.entry("cICP", new Single(Place.BEFORE_PALETTE, 4)),
          Map.entry("cLLI", new Single(Place.BEFORE_PALETTE, 8)),
          Map.entry("gAMA", new Single(Place.BEFORE_PALETTE, 4)),
          Map.entry("iCCP", new Single(Place.BEFORE_PALETTE, VARIES)),
          Map.entry("mDCV", new Single(Place.BEFORE_PALETTE, 24)),
          Map.entry("sBIT", new Single(Place.BEFORE_PALETTE, VARIES)),
          Map.entry("sRGB", new Single(Place.BEFORE_PALETTE, 1)),
          Map.entry("bKGD", new Single(Place.BEHIND_PALETTE, VARIES)),
          Map.entry("hIST", new Single(Place.BEHIND_PALETTE, VARIES)),
          Map.entry("oFFs", new Single(Place.BEFORE_PICTURE, 9)),
          Map.entry("pCAL", new Single(Place.BEFORE_PICTURE, VARIES)),
          Map.entry("pHYs", new Single(Place.BEFORE_PICTURE, 9)),
          Map.entry("sCAL", new Single(Place.BEFORE_PICTURE, VARIES)),
          Map.entry("sTER", new Single(Place.BEFORE_PICTURE, 1)),
          Map.entry("eXIf", new Single(Place.ANYWHERE, VARIES)),
          Map.entry("tIME", new Single(Place.ANYWHERE, 7)));

  private final PngHeader header;
  private final PngMetadataValues values;
  private final Set<String> seen = new HashSet<>();
  private @Nullable ImageDefect oddity;

  PngMetadata(byte[] data, PngHeader header) {
    this.header = header;
    this.values = new PngMetadataValues(data, header);
  }

  /** The first thing that is wrong and that decoders pass over, if there is one. */
  @Nullable ImageDefect oddity() {
    return oddity;
  }

  /**
   * Whether a chunk has as many bytes as its kind; decoders read some of these without looking, and
   * fail where there are too few.
   *
   * @param colours number of colours of the palette that came before it; 0 without one
   */
  boolean hasItsLength(String type, int size, int colours) {
    boolean palette = header.colourType() == PngHeader.PALETTE;
    return switch (type) {
      case "sBIT" -> size == (palette ? 3 : header.channels());
      case "bKGD" -> size == (palette ? 1 : 2 * header.colourChannels());
      case "hIST" -> size == 2 * colours;
      default -> {
        Single single = SINGLES.get(type);
        yield single == null || single.size() == VARIES || single.size() == size;
      }
    };
  }

  /**
   * Looks at the chunk with the data in {@code [from, to)}, which has its length.
   *
   * @param colours number of colours of the palette that came before it; 0 without one
   * @param behindPicture whether it follows the picture
   */
  void look(String type, int from, int to, int colours, boolean behindPicture) {
    if (oddity != null) {
      return;
    }
    Single single = SINGLES.get(type);
    String problem = null;
    if (single != null && !seen.add(type)) {
      problem = "it has two chunks of metadata of the kind " + type;
    } else if ((single != null && !isInPlace(single.place(), colours, behindPicture))
        || (type.equals("sPLT") && behindPicture)) {
      problem = "its chunk " + type + " is not where one may stand";
    } else if (!values.areLegal(type, from, to, colours)) {
      problem = "its chunk " + type + " is damaged";
    }
    if (problem != null) {
      oddity = ImageDefect.irregular(problem);
    }
  }

  private boolean isInPlace(Place place, int colours, boolean behindPicture) {
    return switch (place) {
      case BEFORE_PALETTE -> colours == 0 && !behindPicture;
      case BEHIND_PALETTE ->
          !behindPicture && (colours > 0 || header.colourType() != PngHeader.PALETTE);
      case BEFORE_PICTURE -> !behindPicture;
      case ANYWHERE -> true;
    };
  }
}
