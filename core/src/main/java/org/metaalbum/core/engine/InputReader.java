package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.read.MetadataReader;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.FilesSource;
import org.metaalbum.schema.Thresholds;

/** Opens what is to be checked, makes facts of it, and closes it again. */
final class InputReader {

  private final CheckOptions options;
  private final Thresholds thresholds;
  private final boolean demandsDuplicates;
  private final RunCache cache;

  /**
   * @param demandsDuplicates whether anybody wants to know which images are the same, or nearly
   */
  InputReader(CheckOptions options, boolean demandsDuplicates, RunCache cache) {
    this.options = options;
    this.thresholds = options.profile().thresholds();
    this.demandsDuplicates = demandsDuplicates;
    this.cache = cache;
  }

  /**
   * Reads a dataset.
   *
   * @param around the manifests of the folders that it stands in
   * @param use gets the facts, and the dataset as long as it is open
   * @return what {@code use} makes of it
   * @throws IOException if it can't be opened or listed
   */
  <T> T dataset(
      Input.Dataset dataset,
      List<Verification.Around> around,
      BiFunction<DatasetFacts, DatasetSource, T> use)
      throws IOException {
    Path place = dataset.place();
    Verification verification =
        Verification.ofDataset(options.listedProblems(), place, dataset.name().label(), around);
    try (DatasetSource source = Sources.dataset(place, thresholds.maximumImageBytes())) {
      DatasetFacts facts = reader(source, verification).read(dataset.path(), place, dataset.name());
      return use.apply(facts, source);
    } catch (IOException failure) {
      verification.closed();
      throw failure;
    }
  }

  /**
   * Reads what stands beside datasets.
   *
   * @param name what the name of their folder tells
   * @param around the manifests of the folders that this one stands in
   * @throws IOException if it can't be opened or listed
   */
  Surroundings beside(Input.Beside beside, DatasetName name, List<Verification.Around> around)
      throws IOException {
    Path folder = beside.folder();
    Path place =
        folder != null || beside.files().isEmpty()
            ? folder
            : beside.files().get(0).resolveSibling("");
    Verification verification = new Verification(options.listedProblems(), place, around);
    try (DatasetSource source = Sources.beside(beside)) {
      DatasetFacts facts = reader(source, verification).readBeside(name, folder == null);
      List<Verification.Around> inner = new ArrayList<>(around);
      inner.add(new Verification.Around(folder, verification.own()));
      return new Surroundings(facts, verification, inner);
    }
  }

  /**
   * Reads a metadata file or datasheet alone.
   *
   * @throws IOException if it can't be read
   */
  DatasetFacts file(Input.SingleFile input) throws IOException {
    DatasetName name = DatasetName.of(String.valueOf(input.file().getFileName()));
    return input.kind() == InputKind.DATASHEET
        ? datasheet(input.file(), name)
        : metadata(input, name);
  }

  private DatasetFacts datasheet(Path file, DatasetName name) throws IOException {
    try (DatasetSource source = new FilesSource(List.of(file))) {
      Verification none = new Verification(options.listedProblems(), null, List.of());
      return reader(source, none).readBeside(name, true);
    }
  }

  private DatasetFacts metadata(Input.SingleFile input, DatasetName name) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(input.file())) {
      bytes = in.readNBytes(Math.toIntExact(thresholds.maximumMetadataBytes() + 1));
    }
    MetadataKind forced = forced(input.kind());
    Metadata metadata = MetadataReader.read(name.label(), bytes, forced, thresholds);
    MetadataKind kind = forced == null ? metadata.kind() : forced;
    boolean card = kind == MetadataKind.CARD;
    Map<Need, String> missing = new EnumMap<>(Need.class);
    metadata.obstacle(card).ifPresent(why -> missing.put(card ? Need.CARD : Need.INFO, why));
    return DatasetFacts.builder(name, Layout.NONE)
        .metadata(card ? null : metadata, card ? metadata : null)
        .missing(missing)
        .build();
  }

  private static @Nullable MetadataKind forced(@Nullable InputKind kind) {
    if (kind == null) {
      return null;
    }
    return kind == InputKind.CARD ? MetadataKind.CARD : MetadataKind.INFO;
  }

  private DatasetReader reader(DatasetSource source, Verification verification) {
    return new DatasetReader(source, options, verification, demandsDuplicates, cache);
  }
}
