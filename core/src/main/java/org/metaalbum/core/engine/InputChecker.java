package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.engine.exhibit.Curator;
import org.metaalbum.core.engine.exhibit.Room;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.read.MetadataReader;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.FilesSource;
import org.metaalbum.core.source.ReadFailure;
import org.metaalbum.schema.Thresholds;

/**
 * Reads one input at a time, and holds it against the rules. A dataset's images are let go when it
 * was judged; what is kept of them is a {@link Member}.
 */
final class InputChecker {

  private final CheckOptions options;
  private final RuleRunner runner;
  private final RunCache cache;
  private final Acceptors acceptors;
  private final AlbumComparison comparison;
  private final @Nullable Curator curator;

  InputChecker(CheckOptions options, RuleRunner runner, RunCache cache, Acceptors acceptors) {
    this.options = options;
    this.runner = runner;
    this.cache = cache;
    this.acceptors = acceptors;
    this.comparison = new AlbumComparison(options);
    this.curator = options.exhibits() ? curator(options) : null;
  }

  private static Curator curator(CheckOptions options) {
    Thresholds thresholds = options.profile().thresholds();
    return new Curator(
        place -> Sources.dataset(place, thresholds.maximumImageBytes()),
        thresholds,
        options.threads());
  }

  /**
   * What became of an input.
   *
   * @param reports that on the whole before those on its parts
   * @param families what is kept of the datasets in it
   */
  record Checked(List<DatasetReport> reports, List<FamilyFacts> families) {

    static Checked unopened(String path, String problem) {
      return new Checked(List.of(Reports.unopened(path, problem)), List.of());
    }
  }

  /** Checks a PATH. */
  Checked check(Input input) {
    return check(input, null, List.of());
  }

  /**
   * Checks an input.
   *
   * @param album the outermost album that it stands in; null if it stands in none
   * @param around the manifests of the albums that it stands in
   */
  private Checked check(
      Input input, Input.@Nullable Album album, List<Verification.Around> around) {
    String label = album == null ? "" : Labels.inAlbum(album, input);
    try {
      if (input instanceof Input.SingleFile file) {
        return checkFile(file, label);
      } else if (input instanceof Input.Dataset dataset) {
        return checkDataset(dataset, label, around);
      } else if (input instanceof Input.Family family) {
        return checkFamily(family, label, around);
      } else if (input instanceof Input.Album inner) {
        return checkAlbum(inner, album, around);
      } else if (input instanceof Input.Unopened unopened) {
        return Checked.unopened(unopened.path(), unopened.problem());
      }
    } catch (IOException failure) {
      return Checked.unopened(input.path(), ReadFailure.reason(failure));
    }
    throw new IllegalStateException("unknown input " + input);
  }

  private Checked checkDataset(
      Input.Dataset dataset, String label, List<Verification.Around> around) throws IOException {
    FamilyFacts family = FamilyFacts.ofOne(label, read(dataset, around));
    comparison.add(family.members().get(0), dataset.place());
    Checked checked = judged(dataset.path(), InputKind.DATASET, family);
    DatasetReport report = shown(checked.reports().get(0), family.own(), dataset.place());
    return new Checked(List.of(report), checked.families());
  }

  /** The report on a dataset, with what a page shows besides, if that is wanted. */
  private DatasetReport shown(DatasetReport report, DatasetFacts facts, Path place) {
    return curator == null
        ? report
        : report.withExhibits(curator.ofDataset(facts, place, report.findings()));
  }

  private DatasetFacts read(Input.Dataset dataset, List<Verification.Around> around)
      throws IOException {
    Path place = dataset.place();
    Verification verification =
        Verification.ofDataset(options.listedProblems(), place, dataset.name().label(), around);
    long limit = options.profile().thresholds().maximumImageBytes();
    try (DatasetSource source = Sources.dataset(place, limit)) {
      return reader(source, verification).read(dataset.path(), place, dataset.name());
    } catch (IOException failure) {
      verification.closed();
      throw failure;
    }
  }

  private DatasetReader reader(DatasetSource source, Verification verification) {
    return new DatasetReader(source, options, verification, runner.demandsDuplicates(), cache);
  }

  /**
   * What stands beside datasets.
   *
   * @param facts what is known of it, without what its manifests say of the datasets
   * @param verification its manifests
   * @param around these and those around, for the datasets
   */
  private record Surroundings(
      DatasetFacts facts, Verification verification, List<Verification.Around> around) {

    /**
     * The facts, when all datasets were held against the manifests.
     *
     * @param provided whether each dataset comes with a manifest
     */
    DatasetFacts finished(boolean provided) {
      return facts.withChecksums(verification.result(provided));
    }
  }

  private Surroundings readBeside(
      Input.Beside beside, DatasetName name, List<Verification.Around> around) throws IOException {
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

  private Checked checkFile(Input.SingleFile input, String label) throws IOException {
    Path file = input.file();
    DatasetName name = DatasetName.of(String.valueOf(file.getFileName()));
    if (input.kind() == InputKind.DATASHEET) {
      try (DatasetSource source = new FilesSource(List.of(file))) {
        Verification none = new Verification(options.listedProblems(), null, List.of());
        DatasetFacts facts = reader(source, none).readBeside(name, true);
        return judged(
            input.path(),
            InputKind.DATASHEET,
            new FamilyFacts(label, Labels.parent(label), name, facts, List.of()));
      }
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      long limit = options.profile().thresholds().maximumMetadataBytes();
      bytes = in.readNBytes(Math.toIntExact(limit + 1));
    }
    MetadataKind forced = forced(input.kind());
    Metadata metadata =
        MetadataReader.read(name.label(), bytes, forced, options.profile().thresholds());
    boolean card =
        forced == null ? metadata.kind() == MetadataKind.CARD : forced == MetadataKind.CARD;
    Map<Need, String> missing = new EnumMap<>(Need.class);
    metadata.obstacle(card).ifPresent(why -> missing.put(card ? Need.CARD : Need.INFO, why));
    DatasetFacts facts =
        DatasetFacts.builder(name, Layout.NONE)
            .metadata(card ? null : metadata, card ? metadata : null)
            .missing(missing)
            .build();
    return judged(
        input.path(),
        card ? InputKind.CARD : InputKind.INFO,
        new FamilyFacts(label, Labels.parent(label), name, facts, List.of()));
  }

  private static @Nullable MetadataKind forced(@Nullable InputKind kind) {
    if (kind == null) {
      return null;
    }
    return kind == InputKind.CARD ? MetadataKind.CARD : MetadataKind.INFO;
  }

  private Checked checkFamily(Input.Family input, String label, List<Verification.Around> around)
      throws IOException {
    Surroundings beside = readBeside(input.beside(), input.name(), around);
    // What has no folder of its own stands right in that of the album.
    String folder = input.beside().folder() == null ? Labels.parent(label) : label;
    if (input.members().isEmpty()) {
      FamilyFacts documents =
          new FamilyFacts(label, folder, input.name(), beside.facts(), List.of());
      return judged(input.path(), InputKind.DOCUMENTS, documents);
    }
    List<DatasetReport> reports = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    List<Room> rooms = new ArrayList<>();
    Labels labels = new Labels(input.members());
    boolean provided = true;
    for (Input.Dataset dataset : input.members()) {
      String memberLabel = labels.of(dataset);
      try {
        DatasetFacts facts = read(dataset, beside.around());
        DatasetReport report =
            report(dataset.path(), InputKind.DATASET, facts, Scope.member(facts));
        reports.add(shown(report, facts, dataset.place()));
        Member member = Member.of(memberLabel, facts);
        comparison.add(member, dataset.place());
        members.add(member);
        rooms.add(new Room(memberLabel, dataset.place(), member.images()));
        provided &= facts.checksums().provided();
      } catch (IOException failure) {
        String reason = ReadFailure.reason(failure);
        reports.add(Reports.unopened(dataset.path(), reason));
        members.add(Member.unopened(memberLabel, dataset.name(), reason));
      }
    }
    DatasetFacts own = beside.finished(provided).beside(members);
    FamilyFacts family = new FamilyFacts(label, folder, input.name(), own, members);
    DatasetReport whole = report(input.path(), InputKind.FAMILY, own, Scope.family(family));
    if (curator != null) {
      whole = whole.withExhibits(curator.ofFamily(family, rooms, whole.findings()));
    }
    Summary summary =
        reports.stream().map(DatasetReport::summary).reduce(whole.summary(), Summary::withVersion);
    return new Checked(Reports.withParts(whole, reports, summary), List.of(family.lean()));
  }

  private Checked checkAlbum(
      Input.Album input, Input.@Nullable Album outer, List<Verification.Around> around)
      throws IOException {
    Surroundings beside = readBeside(input.beside(), DatasetName.of(input.path()), around);
    List<DatasetReport> reports = new ArrayList<>();
    List<DatasetReport> parts = new ArrayList<>();
    List<FamilyFacts> families = new ArrayList<>();
    for (Input member : input.members()) {
      Checked checked = check(member, outer == null ? input : outer, beside.around());
      parts.add(checked.reports().get(0));
      reports.addAll(checked.reports());
      families.addAll(checked.families());
    }
    DatasetFacts own = beside.finished(false);
    AlbumFacts album = outer == null ? comparison.compare(families) : null;
    if (album != null && album.duplicates().pixelsUnknown() != null) {
      cache.noteTransientFailure();
    }
    DatasetReport whole = report(input.path(), InputKind.ALBUM, own, Scope.album(own, album));
    if (curator != null && album != null) {
      whole = whole.withExhibits(curator.ofAlbum(comparison.rooms(album), whole.findings()));
    }
    Summary summary =
        parts.stream().map(DatasetReport::summary).reduce(whole.summary(), Summary::withDataset);
    return new Checked(Reports.withParts(whole, reports, summary), families);
  }

  private Checked judged(String path, InputKind kind, FamilyFacts family) {
    DatasetReport report = report(path, kind, family.own(), Scope.alone(kind, family));
    return new Checked(List.of(report), List.of(family.lean()));
  }

  private DatasetReport report(String path, InputKind kind, DatasetFacts facts, Scope scope) {
    RuleRunner.Judgement judgement = runner.run(scope, acceptors.on(path));
    // A datasheet may also have needed more time or memory than there was.
    if (!judgement.everythingRead()
        || !facts.documents().datasheets().stream().allMatch(Datasheet::isRead)) {
      cache.noteTransientFailure();
    }
    return Reports.on(path, kind, facts, judgement);
  }
}
