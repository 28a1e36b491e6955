package org.metaalbum.core.rule;

import java.util.List;
import org.metaalbum.core.facts.Need;
import org.metaalbum.schema.Severity;

/**
 * What is known of a rule without running it.
 *
 * @param id {@code MA} and three digits, the first being the family; never changes its meaning
 * @param name kebab-case name
 * @param subject what the rule is about; decides whether it applies to what is checked
 * @param summary one line for the catalogue: what must hold
 * @param severity severity unless the profile says otherwise
 * @param needs what must have been read before the rule can be evaluated
 * @param optIn whether it runs only under a profile that names it
 */
public record RuleInfo(
    String id,
    String name,
    Subject subject,
    String summary,
    Severity severity,
    List<Need> needs,
    boolean optIn) {

  public RuleInfo {
    needs = List.copyOf(needs);
  }

  /** What most rules are: an error, needing nothing, and asked for by every profile. */
  public static RuleInfo of(String id, String name, Subject subject, String summary) {
    return new RuleInfo(id, name, subject, summary, Severity.ERROR, List.of(), false);
  }

  /** The same with another severity. */
  public RuleInfo withSeverity(Severity other) {
    return new RuleInfo(id, name, subject, summary, other, needs, optIn);
  }

  /** The same, where something must have been read before. */
  public RuleInfo withNeeds(Need... read) {
    return new RuleInfo(id, name, subject, summary, severity, List.of(read), optIn);
  }

  /** The same, run only under a profile that names it. */
  public RuleInfo asOptIn() {
    return new RuleInfo(id, name, subject, summary, severity, needs, true);
  }
}
