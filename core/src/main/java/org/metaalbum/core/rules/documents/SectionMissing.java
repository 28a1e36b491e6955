package org.metaalbum.core.rules.documents;

import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.DatasheetTemplate;
import org.metaalbum.schema.DatasheetTemplate.Section;
import org.metaalbum.schema.Severity;

/** A datasheet has all sections of the template; one is there if its heading or a question is. */
public final class SectionMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA903",
            "datasheet-section-missing",
            Subject.DATASHEET,
            "The datasheet has all seven sections.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (Datasheet datasheet : facts.documents().readableDatasheets()) {
      findings.examined(DatasheetTemplate.shipped().sections().size());
      for (Section section : DatasheetTemplate.shipped().sections()) {
        if (!datasheet.sections().contains(section.name())) {
          findings.add(
              Problem.at(
                      Location.of(datasheet.path()),
                      "The datasheet has no section “%s”. Add it, with its %s questions and their"
                              .formatted(section.name(), section.questions().size())
                          + " answers.")
                  .expected("a section “%s”".formatted(section.name()), "no such section"));
        }
      }
    }
  }
}
