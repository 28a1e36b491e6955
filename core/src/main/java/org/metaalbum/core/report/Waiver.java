package org.metaalbum.core.report;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's decision that findings of a rule are acceptable.
 *
 * @param ruleId the rule
 * @param dataset which datasets it is for; null for all
 * @param path the paths in a dataset that it is for; null for all
 * @param pointer the JSON pointers that it is for; null for all places
 * @param reason why, not blank
 * @param owner who answers for it, not blank
 * @param expires the last day on which it holds; null if it holds for ever
 * @param place where it stands in the configuration
 */
public record Waiver(
    String ruleId,
    @Nullable Glob dataset,
    @Nullable Glob path,
    @Nullable Glob pointer,
    String reason,
    String owner,
    @Nullable LocalDate expires,
    Location place) {

  /** Whether it holds no more on this day. */
  public boolean isExpired(LocalDate today) {
    return expires != null && today.isAfter(expires);
  }

  /** Whether it is for a dataset that may be called by any of these names. */
  public boolean coversDataset(Collection<String> names) {
    return dataset == null || names.stream().anyMatch(dataset::matches);
  }

  /** Whether it is for a finding of its rule, in a dataset that it is for. */
  public boolean covers(Finding finding) {
    Location location = finding.location();
    return (path == null || path.matches(location.path()))
        && (pointer == null || (location.pointer() != null && pointer.matches(location.pointer())));
  }

  /** What it makes of the findings that it is for. */
  public Suppression suppression() {
    return new Suppression(Suppression.Kind.WAIVER, reason, owner, expires);
  }
}
