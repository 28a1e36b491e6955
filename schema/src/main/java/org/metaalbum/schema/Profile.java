package org.metaalbum.schema;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is demanded of a dataset: which rules count, how much, and with which numbers. Profiles are
 * data files ({@code profiles/*.json} of this module, or a user's own file that extends one).
 *
 * @param name the name in reports, such as {@code contribution}
 * @param description one sentence for people
 * @param severities severity by rule id, where it differs from the rule's own
 * @param on ids of rules that are off unless a profile asks for them, and that this one asks for
 * @param off ids of rules that are not run
 * @param unwaivable ids of rules whose findings nobody can waive or leave to a baseline
 * @param trustsCache whether facts about images that an earlier run found may be used without
 *     reading the images again
 * @param thresholds the numbers that rules compare with
 */
public record Profile(
    String name,
    String description,
    Map<String, Severity> severities,
    Set<String> on,
    Set<String> off,
    Set<String> unwaivable,
    boolean trustsCache,
    Thresholds thresholds) {

  public Profile {
    severities = Map.copyOf(severities);
    on = Set.copyOf(on);
    off = Set.copyOf(off);
    unwaivable = Set.copyOf(unwaivable);
  }

  /** The severity that this profile gives to a rule, if it says anything about it. */
  public Optional<Severity> severity(String ruleId) {
    return Optional.ofNullable(severities.get(ruleId));
  }

  /** All rule ids that this profile names, sorted; an id that no rule has is the user's mistake. */
  public SortedSet<String> ruleIds() {
    SortedSet<String> ids = new TreeSet<>(severities.keySet());
    ids.addAll(on);
    ids.addAll(off);
    ids.addAll(unwaivable);
    return ids;
  }
}
