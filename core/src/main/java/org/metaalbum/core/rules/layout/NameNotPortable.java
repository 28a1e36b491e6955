package org.metaalbum.core.rules.layout;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.Entry;
import org.metaalbum.schema.Severity;

/** Every name can be used on Windows, macOS and Linux. */
public final class NameNotPortable implements DatasetRule {

  private static final Set<String> RESERVED = reserved();

  /** Bytes of UTF-8 that a name may have in the usual file systems. */
  private static final int LONGEST_NAME = 255;

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA014",
            "name-not-portable",
            Subject.LAYOUT,
            "Every name can be created on Windows, macOS and Linux.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    List<Entry> unusual = facts.layout().unusual();
    findings.examined((long) facts.layout().entries().size() - unusual.size());
    for (Entry entry : unusual) {
      if (facts.layout().role(entry) == Role.JUNK) {
        continue;
      }
      findings.examined(1);
      flaw(entry.name())
          .ifPresent(
              flaw ->
                  findings.add(
                      Problem.at(
                          Location.of(entry.path()),
                          "The name %s, so it can't be used on every system. Rename it, in labels.csv as well."
                              .formatted(flaw))));
    }
  }

  private static Optional<String> flaw(String name) {
    int dot = name.indexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
    if (RESERVED.contains(stem)) {
      return Optional.of("is reserved on Windows (" + stem + ")");
    }
    for (char c : "<>:\"|?*\\".toCharArray()) {
      if (name.indexOf(c) >= 0) {
        return Optional.of("has a character that Windows forbids (" + c + ")");
      }
    }
    if (name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ")) {
      return Optional.of("starts with a space, or ends in a space or a dot");
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      return Optional.of("is longer than " + LONGEST_NAME + " bytes");
    }
    return Optional.empty();
  }

  private static Set<String> reserved() {
    Set<String> names = new HashSet<>(List.of("CON", "PRN", "AUX", "NUL"));
    for (int i = 1; i <= 9; i++) {
      names.add("COM" + i);
      names.add("LPT" + i);
    }
    return Set.copyOf(names);
  }
}
