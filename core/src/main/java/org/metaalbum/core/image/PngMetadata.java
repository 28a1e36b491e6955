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
   * A kind of chunk.
   *
   * @param place where it may stand
   * @param size bytes of its data
   * @param single whether an image has one at most
   */
  private record Kind(Place place, int size, boolean single) {

    static Kind one(Place place, int size) {
      return new Kind(place, size, /* single= */ true);
    }
  }

  /**
   * EXIF may stand behind the picture: that was legal before the third edition, ImageMagick writes
   * it so, and libpng reads it. Texts may stand anywhere, as often as they like.
   */
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("cHRM", Kind.one(Place.BEFORE_PALETTE, 32)),
          Map.entry("cICP", Kind.one(Place.BEFORE_PALETTE, 4)),
          Map.entry("cLLI", Kind.one(Place.BEFORE_PALETTE, 8)),
          Map.entry("gAMA", Kind.one(Place.BEFORE_PALETTE, 4)),
          Map.entry("iCCP", Kind.one(Place.BEFORE_PALETTE, VARIES)),
          Map.entry("mDCV", Kind.one(Place.BEFORE_PALETTE, 24)),
          Map.entry("sBIT", Kind.one(Place.BEFORE_PALETTE, VARIES)),
          Map.entry("sRGB", Kind.one(Place.BEFORE_PALETTE, 1)),
          Map.entry("bKGD", Kind.one(Place.BEHIND_PALETTE, VARIES)),
          Map.entry("hIST", Kind.one(Place.BEHIND_PALETTE, VARIES)),
          Map.entry("oFFs", Kind.one(Place.BEFORE_PICTURE, 9)),
          Map.entry("pCAL", Kind.one(Place.BEFORE_PICTURE, VARIES)),
          Map.entry("pHYs", Kind.one(Place.BEFORE_PICTURE, 9)),
          Map.entry("sCAL", Kind.one(Place.BEFORE_PICTURE, VARIES)),
          Map.entry("sTER", Kind.one(Place.BEFORE_PICTURE, 1)),
          Map.entry("eXIf", Kind.one(Place.ANYWHERE, VARIES)),
          Map.entry("tIME", Kind.one(Place.ANYWHERE, 7)),
          Map.entry("sPLT", new Kind(Place.BEFORE_PICTURE, VARIES, /* single= */ false)));

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
        Kind kind = KINDS.get(type);
        yield kind == null || kind.size() == VARIES || kind.size() == size;
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
    Kind kind = KINDS.get(type);
    String problem = null;
    if (kind != null && kind.single() && !seen.add(type)) {
      problem = "it has two chunks of metadata of the kind " + type;
    } else if (kind != null && !isInPlace(kind.place(), colours, behindPicture)) {
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
