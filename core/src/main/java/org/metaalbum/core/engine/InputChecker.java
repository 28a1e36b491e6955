package org.metaalbum.core.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.source.ReadFailure;

/**
 * Reads one input at a time, and holds it against the rules. A dataset's images are let go when it
 * was judged; what is kept of them is a {@link Member}.
 */
final class InputChecker {

  private final RuleRunner runner;
  private final RunCache cache;
  private final Acceptors acceptors;
  private final InputReader reader;
  private final DatasetPlaces places = new DatasetPlaces();
  private final AlbumComparison comparison;
  private final Exhibition exhibition;

  InputChecker(CheckOptions options, RuleRunner runner, RunCache cache, Acceptors acceptors) {
    this.runner = runner;
    this.cache = cache;
    this.acceptors = acceptors;
    this.reader = new InputReader(options, runner.demandsDuplicates(), cache);
    this.comparison = new AlbumComparison(options, places);
    this.exhibition = new Exhibition(options, places);
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

  private Checked checkFile(Input.SingleFile input, String label) throws IOException {
    DatasetFacts facts = reader.file(input);
    InputKind kind = input.kind();
    if (kind != InputKind.DATASHEET) {
      kind = facts.card() != null ? InputKind.CARD : InputKind.INFO;
    }
    FamilyFacts alone =
        new FamilyFacts(label, Labels.parent(label), facts.name(), facts, List.of());
    return judged(input.path(), kind, alone);
  }

  private Checked checkDataset(
      Input.Dataset dataset, String label, List<Verification.Around> around) throws IOException {
    return reader.dataset(
        dataset,
        around,
        (facts, source) -> {
          FamilyFacts family = FamilyFacts.ofOne(label, facts);
          places.add(family.members().get(0), dataset.place());
          DatasetReport report =
              report(
                  dataset.path(), InputKind.DATASET, facts, Scope.alone(InputKind.DATASET, family));
          return new Checked(
              List.of(exhibition.ofDataset(report, facts, source)), List.of(family.lean()));
        });
  }

  /**
   * What became of a version in a family.
   *
   * @param provided whether it comes with a checksum manifest; true if it could not be opened,
   *     since nobody knows then
   */
  private record CheckedMember(DatasetReport report, Member member, boolean provided) {}

  private CheckedMember checkMember(
      Input.Dataset dataset, String label, List<Verification.Around> around) {
    try {
      return reader.dataset(
          dataset,
          around,
          (facts, source) -> {
            DatasetReport report =
                report(dataset.path(), InputKind.DATASET, facts, Scope.member(facts));
            Member member = Member.of(label, facts);
            places.add(member, dataset.place());
            return new CheckedMember(
                exhibition.ofDataset(report, facts, source), member, facts.checksums().provided());
          });
    } catch (IOException failure) {
      String reason = ReadFailure.reason(failure);
      return new CheckedMember(
          Reports.unopened(dataset.path(), reason),
          Member.unopened(label, dataset.name(), reason),
          /* provided= */ true);
    }
  }

  private Checked checkFamily(Input.Family input, String label, List<Verification.Around> around)
      throws IOException {
    Surroundings beside = reader.beside(input.beside(), input.name(), around);
    // What has no folder of its own stands right in that of the album.
    String folder = input.beside().folder() == null ? Labels.parent(label) : label;
    if (input.members().isEmpty()) {
      FamilyFacts documents =
          new FamilyFacts(label, folder, input.name(), beside.facts(), List.of());
      return judged(input.path(), InputKind.DOCUMENTS, documents);
    }
    List<DatasetReport> reports = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    Labels labels = new Labels(input.members());
    boolean provided = true;
    for (Input.Dataset dataset : input.members()) {
      CheckedMember checked = checkMember(dataset, labels.of(dataset), beside.around());
      reports.add(checked.report());
      members.add(checked.member());
      provided &= checked.provided();
    }
    DatasetFacts own = beside.finished(provided).beside(members);
    FamilyFacts family = new FamilyFacts(label, folder, input.name(), own, members);
    DatasetReport whole =
        exhibition.ofFamily(
            report(input.path(), InputKind.FAMILY, own, Scope.family(family)), family);
    Summary summary =
        reports.stream().map(DatasetReport::summary).reduce(whole.summary(), Summary::withVersion);
    return new Checked(Reports.withParts(whole, reports, summary), List.of(family.lean()));
  }

  private Checked checkAlbum(
      Input.Album input, Input.@Nullable Album outer, List<Verification.Around> around)
      throws IOException {
    Surroundings beside = reader.beside(input.beside(), DatasetName.of(input.path()), around);
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
    if (album != null) {
      whole = exhibition.ofAlbum(whole, album);
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
