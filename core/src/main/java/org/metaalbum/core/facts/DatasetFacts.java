package org.metaalbum.core.facts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.ImageFormat;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.Metadata;

/**
 * Everything that rules may know of what is checked. A part that could not be had is null, and
 * {@code missing} says why; rules name what they need and are not run without it.
 *
 * @param name what its name tells
 * @param layout the files and folders
 * @param info the info.json, if there is one; it may have failed to parse
 * @param card the card, if there is one; it may have failed to parse
 * @param labels labels.csv, if there is one; its rows may be unusable
 * @param index what is often asked of its rows; null if they are unusable
 * @param table the image files that could be read, and their labels
 * @param matching which row belongs to which image
 * @param tally how many images each category has
 * @param duplicates its images that are the same, or nearly
 * @param checksums how its checksum manifests agree with its files
 * @param documents its documents
 * @param counted the numbers of the versions whose labels could be counted: those of the dataset
 *     itself, or of the versions beside which the card stands
 * @param missing why something that rules may need is not known
 */
public record DatasetFacts(
    DatasetName name,
    Layout layout,
    @Nullable Metadata info,
    @Nullable Metadata card,
    @Nullable LabelTable labels,
    @Nullable LabelIndex index,
    ImageTable table,
    @Nullable LabelMatching matching,
    @Nullable CategoryTally tally,
    Duplicates duplicates,
    Checksums checksums,
    Documents documents,
    Map<Version, VersionNumbers> counted,
    Map<Need, String> missing) {

  public DatasetFacts {
    counted = Map.copyOf(counted);
    missing = Map.copyOf(missing);
  }

  /** Starts with nothing but a name and what is there by names alone. */
  public static Builder builder(DatasetName name, Layout layout) {
    return new Builder(name, layout);
  }

  /** The same, where it is known what came of the manifests. */
  public DatasetFacts withChecksums(Checksums verified) {
    return copy().checksums(verified).build();
  }

  /** The same, of what stands beside these versions. */
  public DatasetFacts beside(List<Member> versions) {
    Map<Version, VersionNumbers> numbers = new EnumMap<>(Version.class);
    for (Member member : versions) {
      if (member.name().version() != null && member.tally() != null) {
        numbers.putIfAbsent(member.name().version(), VersionNumbers.of(member.tally()));
      }
    }
    return copy().counted(numbers).build();
  }

  private Builder copy() {
    return builder(name, layout)
        .metadata(info, card)
        .labels(labels, index, tally)
        .images(table, matching)
        .duplicates(duplicates)
        .checksums(checksums)
        .documents(documents)
        .counted(counted)
        .missing(missing);
  }

  /** One fact for each image file that could be read, ordered by path. */
  public ImageFacts images() {
    return table.facts();
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
  public boolean isStray(int image) {
    return matching != null
        && !table.isLabelled(image)
        && !images().kind(image).format().isImage()
        && !KnownNames.isImage(table.path(image));
  }

  /** Whether a stray file among the images is an archive, by content or name. */
  public boolean isStrayArchive(int image) {
    return isStray(image)
        && (images().kind(image).format() == ImageFormat.ARCHIVE
            || KnownNames.isArchive(table.path(image)));
  }

  /**
   * Whether the content of an image file is to be judged. That of a file which no row names is not,
   * if it is no image or stands in a strange place: there the finding is that it stands there.
   */
  public boolean isJudged(int image) {
    boolean isImage = images().kind(image).format().isImage();
    if (matching == null) {
      return isImage || KnownNames.isImage(table.path(image));
    }
    return table.isLabelled(image) || (isImage && isInImageFolder(table.path(image)));
  }

  /** Whether a path is that of a file right in the folder of images. */
  public boolean isInImageFolder(String path) {
    String folder = layout.images().path();
    return path.lastIndexOf('/') == folder.length() && path.startsWith(folder);
  }

  private static <T> T require(@Nullable T part, Need need) {
    if (part == null) {
      throw new IllegalStateException(
          "A rule that uses " + need + " must declare that it needs it");
    }
    return part;
  }

  /** Puts facts together, one part at a time; what is not given is not there. */
  public static final class Builder {

    private final DatasetName name;
    private final Layout layout;
    private @Nullable Metadata info;
    private @Nullable Metadata card;
    private @Nullable LabelTable labels;
    private @Nullable LabelIndex index;
    private ImageTable table = ImageTable.EMPTY;
    private @Nullable LabelMatching matching;
    private @Nullable CategoryTally tally;
    private Duplicates duplicates = Duplicates.NONE;
    private Checksums checksums = Checksums.NONE;
    private Documents documents = Documents.NONE;
    private Map<Version, VersionNumbers> counted = Map.of();
    private Map<Need, String> missing = Map.of();

    private Builder(DatasetName name, Layout layout) {
      this.name = name;
      this.layout = layout;
    }

    /** The metadata. */
    public Builder metadata(@Nullable Metadata infoFile, @Nullable Metadata cardFile) {
      this.info = infoFile;
      this.card = cardFile;
      return this;
    }

    /** labels.csv and what was made of it. */
    public Builder labels(
        @Nullable LabelTable table, @Nullable LabelIndex rows, @Nullable CategoryTally counts) {
      this.labels = table;
      this.index = rows;
      this.tally = counts;
      return this;
    }

    /** The images, and which row belongs to which. */
    public Builder images(ImageTable images, @Nullable LabelMatching rows) {
      this.table = images;
      this.matching = rows;
      return this;
    }

    /** The images that are the same, or nearly. */
    public Builder duplicates(Duplicates groups) {
      this.duplicates = groups;
      return this;
    }

    /** How checksum manifests agree with the files. */
    public Builder checksums(Checksums verified) {
      this.checksums = verified;
      return this;
    }

    /** The documents. */
    public Builder documents(Documents read) {
      this.documents = read;
      return this;
    }

    /** The numbers of the versions whose labels could be counted. */
    public Builder counted(Map<Version, VersionNumbers> numbers) {
      this.counted = numbers;
      return this;
    }

    /** Why something is not known. */
    public Builder missing(Map<Need, String> reasons) {
      this.missing = reasons;
      return this;
    }

    /** The facts. */
    public DatasetFacts build() {
      return new DatasetFacts(
          name,
          layout,
          info,
          card,
          labels,
          index,
          table,
          matching,
          tally,
          duplicates,
          checksums,
          documents,
          counted,
          missing);
    }
  }
}
