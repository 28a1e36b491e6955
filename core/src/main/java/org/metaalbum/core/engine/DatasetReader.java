package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.CandidatePixels;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.Documents;
import org.metaalbum.core.facts.DuplicateFinder;
import org.metaalbum.core.facts.Duplicates;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.facts.LabelIndex;
import org.metaalbum.core.facts.LabelMatcher;
import org.metaalbum.core.facts.LabelMatching;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.LayoutReader;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.Part;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.facts.TallyReader;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.facts.VersionNumbers;
import org.metaalbum.core.image.ImageDecoder;
import org.metaalbum.core.image.ImageIoDecoder;
import org.metaalbum.core.image.ImageScanner;
import org.metaalbum.core.image.ReferencePixels;
import org.metaalbum.core.image.ScanLimits;
import org.metaalbum.core.image.ScanOptions;
import org.metaalbum.core.read.LabelColumns;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.LabelsReader;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.read.MetadataReader;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.Listing;
import org.metaalbum.core.source.ReadFailure;
import org.metaalbum.schema.Thresholds;

/** Reads all there is in one dataset, and makes facts of it. */
final class DatasetReader {

  private final DatasetSource source;
  private final CheckOptions options;
  private final Thresholds thresholds;
  private final Verification verification;
  private final boolean demandsDuplicates;
  private final RunCache cache;
  private final Map<String, String> unreadable = new TreeMap<>();
  private final Map<Need, String> missing = new EnumMap<>(Need.class);

  /**
   * @param verification holds the files against the manifests in there, and in the folders around
   * @param demandsDuplicates whether anybody wants to know which images are the same, or nearly
   * @param cache what earlier runs found out
   */
  DatasetReader(
      DatasetSource source,
      CheckOptions options,
      Verification verification,
      boolean demandsDuplicates,
      RunCache cache) {
    this.source = source;
    this.options = options;
    this.verification = verification;
    this.demandsDuplicates = demandsDuplicates;
    this.cache = cache;
    this.thresholds = options.profile().thresholds();
  }

  /**
   * Reads the dataset.
   *
   * @param path as the user gave it, for the progress
   * @param place its folder or zip
   * @param name what its name tells
   * @throws IOException if it can't be listed
   */
  DatasetFacts read(String path, Path place, DatasetName name) throws IOException {
    Listing listing = source.list();
    Layout layout = LayoutReader.read(listing);
    ReadThrough.Result others = ReadThrough.of(source, layout);
    unreadable.putAll(others.unreadable());
    if (!others.damaged().isEmpty()) {
      listing = listing.withDamaged(others.damaged());
      layout = LayoutReader.read(listing);
    }
    layout = withInfoUnderACardsName(layout);
    verification.begin(source, layout, this::failed);
    List<Entry> imageFiles = layout.imageFiles();
    ImageScan scan = scan(place, imageFiles);
    Metadata info;
    Metadata card;
    LabelTable labels;
    LabelIndex index;
    Documents documents;
    CategoryTally tally;
    options.progress().start(path, imageFiles.size());
    scan.start(options.threads());
    try {
      // This thread reads the rest, while others have begun with the images.
      info = metadata(layout.info().usable(), MetadataKind.INFO);
      noteInfo(layout, info);
      card = metadata(card(layout), MetadataKind.CARD);
      if (card == null || !card.isObject()) {
        missing.put(Need.CARD, "the card could not be parsed");
      }
      labels = labels(layout, LabelColumns.of(info));
      index = labels == null || missing.containsKey(Need.ROWS) ? null : LabelIndex.of(labels);
      documents = documents(layout, false);
      tally = tally(labels, index);
    } catch (RuntimeException | Error failure) {
      scan.abandon();
      throw failure;
    }
    ImageScan.Result images = scan.finish();
    options.progress().finish();
    note(images);
    if (!images.damaged().isEmpty()) {
      Layout withoutDamaged = LayoutReader.read(listing.withDamaged(images.damaged()));
      layout = withInfoUnderACardsName(withoutDamaged);
    }
    verification.others(source, layout, this::failed);
    Layout finalLayout = layout.withUnreadable(unreadable);
    LabelMatching matching = null;
    if (labels != null && index != null && !missing.containsKey(Need.IMAGES)) {
      matching = LabelMatcher.match(labels, finalLayout);
    }
    ImageTable table = ImageTable.of(images.facts(), labels, matching);
    if (tally != null && info != null && matching != null) {
      tally = unlessIncomplete(tally, info, table);
    }
    Duplicates duplicates = demandsDuplicates ? duplicates(table, layout) : Duplicates.NONE;
    return DatasetFacts.builder(name, finalLayout)
        .metadata(info, card)
        .labels(labels, index, tally)
        .images(table, matching)
        .checksums(verification.result(false))
        .counted(counted(name, tally))
        .documents(documents)
        .duplicates(duplicates)
        .missing(missing)
        .build();
  }

  /**
   * Reads what stands beside datasets: a card, documents.
   *
   * @param name what the name of their folder tells
   * @param given whether they were named one by one, and not found in a folder
   * @throws IOException if it can't be listed
   */
  DatasetFacts readBeside(DatasetName name, boolean given) throws IOException {
    Layout layout = LayoutReader.read(source.list());
    verification.begin(source, layout, this::failed);
    verification.others(source, layout, this::failed);
    Metadata card = metadata(card(layout), MetadataKind.CARD);
    if (card != null) {
      card.obstacle(true).ifPresent(why -> missing.put(Need.CARD, why));
    }
    Documents documents = documents(layout, given);
    return DatasetFacts.builder(name, layout.withUnreadable(unreadable))
        .metadata(null, card)
        .documents(documents)
        .missing(missing)
        .build();
  }

  private Duplicates duplicates(ImageTable images, Layout layout) {
    DuplicateFinder finder = new DuplicateFinder(List.of(images), options.threads());
    CandidatePixels pixels = finder.candidates();
    ReferencePixels reference = new ReferencePixels(new ImageIoDecoder());
    long limit = thresholds.maximumImageBytes();
    new PixelScan(source, layout.imageFiles(), pixels, reference, limit, path -> path)
        .run(0, pixels.size(), options.threads());
    Duplicates duplicates = finder.find();
    if (duplicates.pixelsUnknown() != null) {
      cache.noteTransientFailure();
      missing.put(Need.PIXELS, duplicates.pixelsUnknown());
    }
    if (duplicates.gaveUp() != null) {
      missing.put(Need.ALIKE, duplicates.gaveUp());
    }
    return duplicates;
  }

  private static Map<Version, VersionNumbers> counted(
      DatasetName name, @Nullable CategoryTally tally) {
    return name.version() == null || tally == null
        ? Map.of()
        : Map.of(name.version(), VersionNumbers.of(tally));
  }

  private Documents documents(Layout layout, boolean given) {
    return new ProvenanceReader(source, thresholds.maximumMetadataBytes(), unreadable)
        .read(layout)
        .withDatasheets(new DatasheetFinder(source, unreadable).read(layout, given));
  }

  private static @Nullable Entry card(Layout layout) {
    return layout.unusual(Role.CARD).findFirst().orElse(null);
  }

  private void failed(Entry entry, IOException failure) {
    unreadable.put(entry.path(), ReadFailure.reason(failure));
  }

  /** Where there is no info.json, and what has the name of a card is one, that is the info.json. */
  private Layout withInfoUnderACardsName(Layout layout) {
    Entry entry = card(layout);
    if (entry == null || layout.info().state() != Part.State.MISSING) {
      return layout;
    }
    Metadata found = metadata(entry, null);
    boolean isInfo = found != null && found.obstacle(false).isEmpty();
    return isInfo ? layout.withInfo(entry) : layout;
  }

  private @Nullable Metadata metadata(@Nullable Entry entry, @Nullable MetadataKind kind) {
    if (entry == null) {
      return null;
    }
    try (InputStream in = source.open(entry)) {
      byte[] bytes = in.readNBytes(Math.toIntExact(thresholds.maximumMetadataBytes() + 1));
      return MetadataReader.read(entry.path(), bytes, kind, thresholds);
    } catch (IOException failure) {
      unreadable.put(entry.path(), ReadFailure.reason(failure));
      return null;
    }
  }

  private void noteInfo(Layout layout, @Nullable Metadata info) {
    if (info == null) {
      missing.put(Need.INFO, absent(layout.info()));
    } else {
      info.obstacle(false).ifPresent(why -> missing.put(Need.INFO, why));
    }
  }

  private String absent(Part part) {
    String reason = unreadable.get(part.path());
    if (reason != null) {
      return "%s can't be read (%s)".formatted(part.path(), reason);
    }
    return part.state() == Part.State.MISSING
        ? "there is no " + part.name()
        : part.path() + " is not what it should be";
  }

  private @Nullable LabelTable labels(Layout layout, LabelColumns columns) {
    Entry entry = layout.labels().usable();
    LabelTable labels = null;
    if (entry != null) {
      try {
        labels =
            LabelsReader.read(
                entry.path(), () -> source.open(entry), columns, options.listedProblems());
      } catch (IOException failure) {
        unreadable.put(entry.path(), ReadFailure.reason(failure));
      }
    }
    if (labels == null) {
      missing.put(Need.LABELS_FILE, absent(layout.labels()));
      missing.put(Need.ROWS, absent(layout.labels()));
    } else if (labels.unusable() != null) {
      missing.put(Need.ROWS, "%s can't be used: %s".formatted(labels.path(), labels.unusable()));
    }
    return labels;
  }

  private @Nullable CategoryTally tally(@Nullable LabelTable labels, @Nullable LabelIndex index) {
    if (labels == null || index == null) {
      missing.put(Need.TALLY, missing.getOrDefault(Need.ROWS, "there are no rows"));
      return null;
    }
    Optional<String> obstacle = TallyReader.obstacle(labels);
    if (obstacle.isPresent()) {
      missing.put(Need.TALLY, "images can't be counted by category: " + obstacle.get());
      return null;
    }
    return TallyReader.read(labels, index);
  }

  /**
   * The tally, unless images without a row may be why it differs from info.json: then the rows are
   * what is wrong, and the numbers that follow from them are not.
   */
  private @Nullable CategoryTally unlessIncomplete(
      CategoryTally tally, Metadata info, ImageTable images) {
    long unlabelled =
        IntStream.range(0, images.size())
            .filter(i -> !images.isLabelled(i) && images.facts().kind(i).format().isImage())
            .count();
    if (!tally.wouldAgree(info, unlabelled) || tally.wouldAgree(info, 0)) {
      return tally;
    }
    missing.put(
        Need.TALLY,
        "images can't be counted by category: %s of them have no row".formatted(unlabelled));
    return null;
  }

  private ImageScan scan(Path place, List<Entry> files) {
    ScanLimits limits =
        new ScanLimits(thresholds.maximumImageBytes(), thresholds.maximumImagePixels());
    ScanOptions scan = new ScanOptions(limits, demandsDuplicates, options.referenceAlone());
    ImageDecoder reference = new ImageIoDecoder();
    if (files.isEmpty()) {
      missing.put(Need.IMAGES, "there are no images");
    }
    return new ImageScan(
        source,
        files,
        () -> new ImageScanner(scan, reference),
        verification,
        limits,
        facts -> cache.recall(source, place, files, facts),
        options.progress());
  }

  private void note(ImageScan.Result result) {
    unreadable.putAll(result.unreadable());
    result.crashes().entrySet().stream()
        .findFirst()
        .ifPresent(
            crash -> {
              cache.noteTransientFailure();
              missing.put(
                  Need.IMAGES,
                  "internal error, please report it: %s: %s"
                      .formatted(crash.getKey(), crash.getValue()));
            });
  }
}
