package org.metaalbum.core.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.Documents;
import org.metaalbum.core.facts.Duplicates;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.facts.LabelIndex;
import org.metaalbum.core.facts.LabelMatcher;
import org.metaalbum.core.facts.LabelMatching;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.LayoutReader;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.facts.VersionNumbers;
import org.metaalbum.core.read.LabelColumns;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Listing;
import org.metaalbum.schema.Thresholds;

/** Reads all there is in one dataset, and makes facts of it. For one use. */
final class DatasetReader {

  private final DatasetSource source;
  private final CheckOptions options;
  private final Verification verification;
  private final Gaps gaps = new Gaps();
  private final MetadataFinder metadata;
  private final RowReader rowReader;
  private final ImageReading images;
  private final ProvenanceReader provenance;
  private final DatasheetFinder datasheets;

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
    Thresholds thresholds = options.profile().thresholds();
    this.source = source;
    this.options = options;
    this.verification = verification;
    this.metadata = new MetadataFinder(source, thresholds, gaps);
    this.rowReader = new RowReader(source, options.listedProblems(), gaps);
    this.images = new ImageReading(source, options, demandsDuplicates, cache, gaps);
    this.provenance = new ProvenanceReader(source, thresholds.maximumMetadataBytes(), gaps);
    this.datasheets = new DatasheetFinder(source, gaps);
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
    Listing listing = source.list(images::warmUp);
    Layout layout = LayoutReader.read(listing);
    ReadThrough.Result others = ReadThrough.of(source, layout);
    gaps.addUnreadable(others.unreadable());
    if (!others.damaged().isEmpty()) {
      listing = listing.withDamaged(others.damaged());
      layout = LayoutReader.read(listing);
    }
    layout = metadata.withInfoUnderACardsName(layout);
    verification.begin(source, layout, gaps::addUnreadable);
    ImageScan scan = images.scan(place, layout.imageFiles(), verification);
    options.progress().start(path, layout.imageFiles().size());
    scan.start(options.threads());
    Texts texts;
    try {
      // This thread reads the rest, while others have begun with the images.
      texts = texts(layout);
    } catch (RuntimeException | Error failure) {
      scan.abandon();
      throw failure;
    }
    ImageScan.Result scanned = images.finish(scan);
    options.progress().finish();
    if (!scanned.damaged().isEmpty()) {
      Layout withoutDamaged = LayoutReader.read(listing.withDamaged(scanned.damaged()));
      layout = metadata.withInfoUnderACardsName(withoutDamaged);
    }
    verification.others(source, layout, gaps::addUnreadable);
    Layout finalLayout = layout.withUnreadable(gaps.unreadable());
    LabelTable labels = texts.rows().table();
    LabelIndex index = texts.rows().index();
    CategoryTally tally = texts.rows().tally();
    LabelMatching matching = null;
    if (labels != null && index != null && gaps.whyMissing(Need.IMAGES).isEmpty()) {
      matching = LabelMatcher.match(labels, finalLayout);
    }
    ImageTable table = ImageTable.of(scanned.facts(), labels, matching);
    if (tally != null && texts.info() != null && matching != null) {
      tally = rowReader.unlessIncomplete(tally, texts.info(), table);
    }
    Duplicates duplicates = images.duplicates(table, layout);
    return DatasetFacts.builder(name, finalLayout)
        .metadata(texts.info(), texts.card())
        .labels(labels, index, tally)
        .images(table, matching)
        .checksums(verification.result(false))
        .counted(counted(name, tally))
        .documents(texts.documents())
        .duplicates(duplicates)
        .missing(gaps.missing())
        .build();
  }

  /** What is read of a dataset besides its images. */
  private record Texts(
      @Nullable Metadata info, @Nullable Metadata card, RowReader.Rows rows, Documents documents) {}

  private Texts texts(Layout layout) {
    Metadata info = metadata.info(layout);
    Metadata card = metadata.card(layout);
    if (card == null || !card.isObject()) {
      gaps.addMissing(Need.CARD, "the card could not be parsed");
    }
    RowReader.Rows rows = rowReader.read(layout, LabelColumns.of(info));
    return new Texts(info, card, rows, documents(layout, false));
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
    verification.begin(source, layout, gaps::addUnreadable);
    verification.others(source, layout, gaps::addUnreadable);
    Metadata card = metadata.card(layout);
    if (card != null) {
      card.obstacle(true).ifPresent(why -> gaps.addMissing(Need.CARD, why));
    }
    Documents documents = documents(layout, given);
    return DatasetFacts.builder(name, layout.withUnreadable(gaps.unreadable()))
        .metadata(null, card)
        .documents(documents)
        .missing(gaps.missing())
        .build();
  }

  private Documents documents(Layout layout, boolean given) {
    return provenance.read(layout).withDatasheets(datasheets.read(layout, given));
  }

  private static Map<Version, VersionNumbers> counted(
      DatasetName name, @Nullable CategoryTally tally) {
    return name.version() == null || tally == null
        ? Map.of()
        : Map.of(name.version(), VersionNumbers.of(tally));
  }
}
