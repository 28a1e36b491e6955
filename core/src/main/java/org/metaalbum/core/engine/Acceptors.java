package org.metaalbum.core.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.ConfigurationFacts;
import org.metaalbum.core.report.Baseline;
import org.metaalbum.core.report.BaselineUse;
import org.metaalbum.core.report.DatasetKeys;
import org.metaalbum.schema.Profile;

/** What is accepted in a run, and what became of it. */
final class Acceptors {

  private final Acceptance acceptance;
  private final Profile profile;
  private final List<WaiverCount> waivers;
  private final Map<String, String> keys = new HashMap<>();
  private final SortedMap<String, SortedMap<String, RuleBaseline>> baselines = new TreeMap<>();

  /**
   * @param inputs all that was given, also what is passed over since it has not changed
   */
  Acceptors(CheckOptions options, List<Input> inputs) {
    this.acceptance = options.acceptance();
    this.profile = options.profile();
    boolean isPart = options.changes() != null;
    this.waivers =
        acceptance.waivers().stream()
            .map(
                waiver ->
                    new WaiverCount(
                        waiver,
                        waiver.isExpired(acceptance.today()),
                        profile.unwaivable().contains(waiver.ruleId()),
                        isPart))
            .toList();
    if (acceptance.isAny()) {
      DatasetKeys names = new DatasetKeys(inputs.stream().map(Input::path).toList());
      inputs.forEach(input -> addKeys(names, input.path(), input));
    }
  }

  private void addKeys(DatasetKeys names, String root, Input input) {
    keys.putIfAbsent(input.path(), names.of(root, input.path()));
    if (input instanceof Input.Album album) {
      album.members().forEach(member -> addKeys(names, root, member));
    } else if (input instanceof Input.Family family) {
      family.members().forEach(member -> addKeys(names, root, member));
    }
  }

  /** What is accepted in one dataset, family or album. */
  OfDataset on(String path) {
    return new OfDataset(path, keys.getOrDefault(path, path));
  }

  /** What became of the waivers; null if there are none. */
  @Nullable ConfigurationFacts configuration() {
    return waivers.isEmpty()
        ? null
        : new ConfigurationFacts(waivers.stream().map(WaiverCount::use).toList());
  }

  /** What became of the baseline, which is handed over if it is a new one; null without one. */
  @Nullable BaselineUse finish() {
    Acceptance.BaselineMode mode = acceptance.baseline();
    if (mode instanceof Acceptance.Write write) {
      write.written().accept(recorded());
    }
    return mode == null
        ? null
        : new BaselineUse(mode.file(), mode instanceof Acceptance.Write, gone());
  }

  private long gone() {
    return baselines.values().stream()
        .flatMap(rules -> rules.values().stream())
        .filter(RuleBaseline.Compared.class::isInstance)
        .mapToLong(baseline -> ((RuleBaseline.Compared) baseline).gone())
        .sum();
  }

  private Baseline recorded() {
    SortedMap<String, SortedMap<String, Baseline.Accepted>> datasets = new TreeMap<>();
    baselines.forEach(
        (dataset, rules) ->
            rules.forEach(
                (rule, baseline) -> {
                  if (baseline instanceof RuleBaseline.Recorded recorded
                      && recorded.accepted().count() > 0) {
                    datasets
                        .computeIfAbsent(dataset, key -> new TreeMap<>())
                        .put(rule, recorded.accepted());
                  }
                }));
    return new Baseline(datasets);
  }

  /** What is accepted in one dataset, family or album. */
  final class OfDataset {

    private final List<String> names;
    private final String key;

    private OfDataset(String path, String key) {
      this.key = key;
      this.names = List.of(plain(path), key, key.substring(key.lastIndexOf('/') + 1));
    }

    /** What is accepted of one rule. */
    Acceptor of(String ruleId) {
      if (!acceptance.isAny()) {
        return Acceptor.NONE;
      }
      List<WaiverCount> own =
          waivers.stream().filter(waiver -> waiver.isFor(ruleId, names)).toList();
      return new Acceptor(own, baseline(ruleId));
    }

    private RuleBaseline baseline(String ruleId) {
      Acceptance.BaselineMode mode = acceptance.baseline();
      if (mode == null || profile.unwaivable().contains(ruleId)) {
        return RuleBaseline.NONE;
      }
      // Two PATHs that lead to one dataset share what is accepted in it.
      return baselines
          .computeIfAbsent(key, dataset -> new TreeMap<>())
          .computeIfAbsent(
              ruleId,
              rule ->
                  mode instanceof Acceptance.Compare compare
                      ? new RuleBaseline.Compared(compare.baseline().accepted(key, rule))
                      : new RuleBaseline.Recorded());
    }

    /** Path and name by which a user may mean it. */
    private static String plain(String path) {
      String start = path.startsWith("./") ? path.substring(2) : path;
      return start.length() > 1 && start.endsWith("/")
          ? start.substring(0, start.length() - 1)
          : start;
    }
  }
}
