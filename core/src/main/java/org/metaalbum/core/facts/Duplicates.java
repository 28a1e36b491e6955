package org.metaalbum.core.facts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Images of one or several datasets that are the same, or nearly, in groups: an image is like
 * another of its group, and like none outside of it. Each group says something new: of images with
 * the same bytes the first alone stands for all in the groups of the same pixels, and of those with
 * the same pixels the first alone in the groups of the same look.
 */
public final class Duplicates {

  /** No duplicates, of no images. */
  public static final Duplicates NONE =
      new Duplicates(ComparedImages.of(List.of()), Map.of(), null, null);

  private final ComparedImages images;
  private final Map<Likeness, List<int[]>> groups;
  private final @Nullable String pixelsUnknown;
  private final @Nullable String gaveUp;

  /**
   * Only for {@link DuplicateFinder}.
   *
   * @param images what was compared
   * @param groups two or more positions each, ascending; ordered by the first
   * @param pixelsUnknown why it is not known of all which have the same pixels; null if it is
   * @param gaveUp why the same look was not searched to the end; null if it was
   */
  Duplicates(
      ComparedImages images,
      Map<Likeness, List<int[]>> groups,
      @Nullable String pixelsUnknown,
      @Nullable String gaveUp) {
    this.images = images;
    this.groups = new EnumMap<>(Likeness.class);
    this.groups.putAll(groups);
    this.pixelsUnknown = pixelsUnknown;
    this.gaveUp = gaveUp;
  }

  /** The images that were compared; groups hold positions in it. */
  public ComparedImages images() {
    return images;
  }

  /** The groups of a likeness: two or more positions each, ascending; ordered by the first. */
  public List<int[]> groups(Likeness likeness) {
    return groups.getOrDefault(likeness, List.of());
  }

  /** Why it is not known of all images which have the same pixels; null if it is. */
  public @Nullable String pixelsUnknown() {
    return pixelsUnknown;
  }

  /** Why images of the same look were not searched to the end; null if they were. */
  public @Nullable String gaveUp() {
    return gaveUp;
  }
}
