package org.metaalbum.core.rules.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.SizeClaims;
import org.metaalbum.core.datasheet.SizeClaims.SizeClaim;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** The size of the images by a datasheet is that of the card, or else of the profile. */
public final class DatasheetImageSize implements FamilyRule {

  private final String format;

  /** Takes the size of images from the profile. */
  public DatasheetImageSize(Thresholds thresholds) {
    this.format = thresholds.imageWidth() + "x" + thresholds.imageHeight();
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA914",
        "datasheet-image-size",
        Subject.DATASHEET,
        "The datasheet states the right size of the images.");
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Optional<String> ofCard =
        family
            .card()
            .flatMap(card -> card.card().text("/image_size"))
            .filter(size -> size.matches("\\d+x\\d+"));
    String right = ofCard.orElse(format);
    List<Location> related =
        ofCard.isEmpty()
            ? List.of()
            : family.card().map(card -> card.location("/image_size")).stream().toList();
    for (Datasheet datasheet : family.own().documents().readableDatasheets()) {
      Map<String, SizeClaim> first = new LinkedHashMap<>();
      SizeClaims.of(datasheet).forEach(claim -> first.putIfAbsent(claim.size(), claim));
      findings.examined(first.size());
      for (SizeClaim claim : first.values()) {
        if (!claim.size().equals(right) && !claim.size().equals(format)) {
          findings.add(
              Problem.at(
                      claim.sentence().at(datasheet.path()),
                      "The datasheet says %s: the images have %s pixels, but they should have %s. Correct the sentence, or say that it is about the original."
                          .formatted(claim.sentence().quote(), claim.size(), right))
                  .expected(right, claim.size())
                  .related(related));
        }
      }
    }
  }
}
