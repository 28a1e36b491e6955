package org.metaalbum.core.rules.versions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.VersionNumbers;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/**
 * Finds numbers and flags of the card that the data of a version contradict. A dataset whose name
 * tells no version must be one of the card's.
 */
public final class CardDataDiffers implements FamilyRule {

  private static final String FLAG = "/has_super_categories";

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CardDataDiffers(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA615",
            "card-data",
            Subject.VERSION_DATA,
            "The card's numbers are those of the data of each version.")
        .withNeeds(Need.IMAGES, Need.TALLY);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    PlacedCard card = family.card().orElseThrow();
    Versions versions = Versions.of(family, thresholds);
    for (VersionData data : versions.all()) {
      if (CardData.has(card.card(), data.version())) {
        CardData.of(versions, data, thresholds)
            .filter(version -> !lacksRows(card, version))
            .ifPresent(version -> judge(card, version, findings));
      }
    }
    if (versions.all().isEmpty()) {
      NamelessVersion.of(family, card).ifPresent(found -> found.judge(findings));
    } else {
      judgeFlag(card, versions, findings);
    }
  }

  /** Whether images without a row may be why the card tells of more: they have a finding. */
  private static boolean lacksRows(PlacedCard card, CardData version) {
    String pointer = "/" + version.data().version().cardKey() + "/total_images";
    long more = card.card().integer(pointer).orElse(0) - version.actual().images();
    return 0 < more && more <= version.data().member().rows().unlabelled();
  }

  private static void judge(PlacedCard card, CardData version, Findings findings) {
    String base = "/" + version.data().version().cardKey() + "/";
    for (Map.Entry<String, Double> number : version.actual().byKey().entrySet()) {
      String pointer = base + number.getKey();
      OptionalDouble declared = card.card().number(pointer);
      if (declared.isEmpty() || card.card().hasDefectAt(pointer)) {
        continue;
      }
      findings.examined(1);
      if (!version.accepts(number.getKey(), declared.getAsDouble())) {
        String actual = plain(number.getValue());
        findings.add(problem(card, version.data(), pointer, actual, plain(declared.getAsDouble())));
      }
    }
    String pointer = base + VersionNumbers.UNIFORM;
    Optional<Boolean> uniform = card.card().flag(pointer);
    if (uniform.isPresent()) {
      findings.examined(1);
      if (!version.accepts(uniform.get())) {
        String actual = String.valueOf(version.actual().uniform());
        findings.add(problem(card, version.data(), pointer, actual, String.valueOf(uniform.get())));
      }
    }
  }

  /** The flag is about all versions, so the largest one decides. */
  private static void judgeFlag(PlacedCard card, Versions versions, Findings findings) {
    VersionData largest = versions.all().get(versions.all().size() - 1);
    CategoryTally tally = Objects.requireNonNull(largest.member().tally());
    Optional<Boolean> declared = card.card().flag(FLAG);
    boolean isClear =
        tally.grouping() != CategoryTally.Grouping.SOME_ROWS
            && largest.member().rows().hasSuperCategoryColumn()
            && versions.pairs().stream()
                .allMatch(pair -> SuperCategories.of(pair).ungrouped().isEmpty());
    if (declared.isEmpty() || !isClear) {
      return;
    }
    findings.examined(1);
    boolean actual = tally.grouping() == CategoryTally.Grouping.ALL_ROWS;
    if (declared.get() != actual) {
      String found = String.valueOf(declared.get());
      findings.add(problem(card, largest, FLAG, String.valueOf(actual), found));
    }
  }

  private static Problem problem(
      PlacedCard card, VersionData data, String pointer, String actual, String declared) {
    Metadata values = card.card();
    Location labels = data.member().at(data.member().rows().labels());
    return Problem.at(
            card.location(pointer),
            "%s says %s, and the labels of %s give %s. Correct the card, or the data."
                .formatted(pointer.substring(1), declared, data.name(), actual))
        .expected(actual, values.value(pointer).map(Object::toString).orElse(declared))
        .related(List.of(labels));
  }

  /** Writes 40.0 as 40, and 57.5 as it is. */
  static String plain(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }
}
