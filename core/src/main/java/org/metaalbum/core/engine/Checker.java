package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.LayoutReader;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.read.MetadataReader;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.core.source.FolderSource;
import org.metaalbum.core.source.ReadFailure;
import org.metaalbum.schema.Thresholds;

/** Checks datasets and metadata files: the way in for programs. Start reading here. */
public final class Checker {

  private final CheckOptions options;
  private final Thresholds thresholds;
  private final RuleRunner runner;

  public Checker(CheckOptions options) {
    this.options = options;
    this.thresholds = options.profile().thresholds();
    this.runner =
        new RuleRunner(
            RuleCatalogue.rules(thresholds), options.profile(), options.maximumFindings());
  }

  /**
   * Checks each path. Nothing that the input holds makes this throw; a path that can't be opened
   * gives a {@link DatasetReport} with a problem.
   */
  public Report check(List<String> paths) {
    return new Report(
        ToolVersion.current(),
        options.profile().name(),
        paths.stream().map(this::checkOne).toList());
  }

  private DatasetReport checkOne(String given) {
    if (given.isBlank()) {
      return unopened(given, "the path is empty");
    }
    try {
      Path path = Path.of(given);
      if (Files.isDirectory(path)) {
        return checkFolder(given, path);
      }
      if (Files.isRegularFile(path)) {
        return checkFile(given, path);
      }
      return unopened(
          given,
          Files.exists(path) ? "it is neither a file nor a folder" : "no such file or folder");
    } catch (IOException failure) {
      return unopened(given, ReadFailure.reason(failure));
    } catch (InvalidPathException invalid) {
      return unopened(given, "this is no path: " + invalid.getReason());
    }
  }

  private DatasetReport checkFolder(String given, Path folder) throws IOException {
    InputKind kind = options.kind();
    if (kind == InputKind.INFO || kind == InputKind.CARD) {
      return unopened(given, "it is a folder, and --kind %s needs a file".formatted(kind.label()));
    }
    FolderSource source = new FolderSource(folder);
    Layout layout = LayoutReader.read(source.list());
    if (kind == null) {
      List<String> datasets = InnerDatasets.of(layout);
      if (!datasets.isEmpty()) {
        return unopened(
            given,
            "it is no dataset but holds some (%s); give each of them as a PATH"
                .formatted(String.join(", ", datasets)));
      }
    }
    DatasetFacts facts = new DatasetReader(source, options).read(given, layout);
    return judged(given, InputKind.DATASET, facts);
  }

  private DatasetReport checkFile(String given, Path file) throws IOException {
    InputKind kind = options.kind();
    if (kind == InputKind.DATASET) {
      return unopened(given, "it is a file, and --kind dataset needs a folder");
    }
    String name = String.valueOf(file.getFileName());
    if (kind == null && !name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      return unopened(given, "it is neither a dataset folder nor an info.json or card (.json)");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(Math.toIntExact(thresholds.maximumMetadataBytes() + 1));
    }
    Metadata metadata = MetadataReader.read(name, bytes, forced(kind), thresholds);
    InputKind found =
        kind != null
            ? kind
            : metadata.kind() == MetadataKind.CARD ? InputKind.CARD : InputKind.INFO;
    return judged(given, found, facts(found, metadata));
  }

  private static @Nullable MetadataKind forced(@Nullable InputKind kind) {
    if (kind == null) {
      return null;
    }
    return kind == InputKind.CARD ? MetadataKind.CARD : MetadataKind.INFO;
  }

  /** The facts where a metadata file is all that is checked. */
  private static DatasetFacts facts(InputKind kind, Metadata metadata) {
    boolean card = kind == InputKind.CARD;
    Map<Need, String> missing = new EnumMap<>(Need.class);
    metadata.obstacle(card).ifPresent(why -> missing.put(card ? Need.CARD : Need.INFO, why));
    return new DatasetFacts(
        Layout.NONE,
        card ? null : metadata,
        card ? metadata : null,
        null,
        null,
        List.of(),
        null,
        null,
        missing);
  }

  private DatasetReport judged(String given, InputKind kind, DatasetFacts facts) {
    RuleRunner.Judgement judgement = runner.run(kind, facts);
    return new DatasetReport(
        given,
        kind.label(),
        judgement.verdict(),
        null,
        summary(facts),
        judgement.results(),
        judgement.findings());
  }

  private static DatasetReport unopened(String given, String problem) {
    return new DatasetReport(
        given, "unknown", Verdict.INCOMPLETE, problem, Summary.NOTHING, List.of(), List.of());
  }

  private static Summary summary(DatasetFacts facts) {
    LabelTable labels = facts.labels();
    CategoryTally tally = facts.tally();
    return new Summary(
        facts.layout().entries().stream().filter(entry -> !entry.isFolder()).count(),
        facts.images().size(),
        facts.images().stream().mapToLong(ImageFact::bytes).sum(),
        labels == null ? 0 : labels.size(),
        tally == null ? 0 : tally.categories().size(),
        tally == null ? 0 : tally.superCategories());
  }
}
