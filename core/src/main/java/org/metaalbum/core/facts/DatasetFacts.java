package org.metaalbum.core.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.Metadata;

/**
 * Everything that rules may know of what is checked. A part that could not be had is null, and
 * {@code missing} says why; rules name what they need and are not run without it.
 *
 * @param layout the files and folders
 * @param info the info.json, if there is one; it may have failed to parse
 * @param card the card, if there is one; it may have failed to parse
 * @param labels labels.csv, if there is one; its rows may be unusable
 * @param index what is often asked of its rows; null if they are unusable
 * @param images one fact for each image file that could be read, ordered by path
 * @param matching which row belongs to which image
 * @param tally how many images each category has
 * @param missing why something that rules may need is not known
 */
public record DatasetFacts(
    Layout layout,
    @Nullable Metadata info,
    @Nullable Metadata card,
    @Nullable LabelTable labels,
    @Nullable LabelIndex index,
    List<ImageFact> images,
    @Nullable LabelMatching matching,
    @Nullable CategoryTally tally,
    Map<Need, String> missing) {

  public DatasetFacts {
    images = List.copyOf(images);
    missing = Map.copyOf(missing);
  }

  /** Why this is not known; empty if it is. */
  public Optional<String> whyMissing(Need need) {
    return Optional.ofNullable(missing.get(need));
  }

  /** The info.json, for rules that need it. */
  public Metadata requireInfo() {
    return require(info, Need.INFO);
  }

  /** The card, for rules that need it. */
  public Metadata requireCard() {
    return require(card, Need.CARD);
  }

  /** The labels, for rules that need them. */
  public LabelTable requireLabels() {
    return require(labels, Need.LABELS_FILE);
  }

  /** The index of the rows, for rules that need rows. */
  public LabelIndex requireIndex() {
    return require(index, Need.ROWS);
  }

  /** Which row belongs to which image, for rules that need rows and images. */
  public LabelMatching requireMatching() {
    return require(matching, Need.IMAGES);
  }

  /** The tally, for rules that need it. */
  public CategoryTally requireTally() {
    return require(tally, Need.TALLY);
  }

  /** Whether an image file is neither named by a row nor an image by content or name. */
  public boolean isStray(ImageFact image) {
    return matching != null
        && !matching.isLabelled(image.path())
        && !image.format().isImage()
        && !KnownNames.isImage(image.path());
  }

  /**
   * Whether the content of an image file is to be judged. That of a file which no row names is not,
   * if it is no image or stands in a strange place: there the finding is that it stands there.
   */
  public boolean isJudged(ImageFact image) {
    if (matching == null) {
      return image.format().isImage() || KnownNames.isImage(image.path());
    }
    return matching.isLabelled(image.path())
        || (image.format().isImage() && isInImageFolder(image.path()));
  }

  /** Whether a path is that of a file right in the folder of images. */
  public boolean isInImageFolder(String path) {
    String folder = layout.images().path() + "/";
    return path.startsWith(folder) && path.indexOf('/', folder.length()) < 0;
  }

  private static <T> T require(@Nullable T part, Need need) {
    if (part == null) {
      throw new IllegalStateException(
          "A rule that uses " + need + " must declare that it needs it");
    }
    return part;
  }
}
