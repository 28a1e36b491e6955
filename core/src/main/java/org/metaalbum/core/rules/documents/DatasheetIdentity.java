package org.metaalbum.core.rules.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.Sentence;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * The title of a datasheet names the dataset of the card: by its id, as in "Datasheet for MCR.PRT
 * Dataset", or by its dataset_id alone. Titles in other words are not judged.
 */
public final class DatasheetIdentity implements FamilyRule {

  private static final String WORD = "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*";

  /** A whole id, or the word that the title gives the dataset if it is in capitals. */
  private static final Pattern ID =
      Pattern.compile(
          "(?<![\\w.])("
              + WORD
              + "\\."
              + WORD
              + ")(?![\\w.]*\\w)"
              + "|(?:for|of)\\s+(?:the\\s+)?("
              + WORD
              + ")\\s+(?i:dataset)\\s*$");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA910",
        "datasheet-identity",
        Subject.DATASHEET,
        "The datasheet's title names the dataset of the card.");
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Optional<PlacedCard> card = family.card();
    if (card.isEmpty()) {
      return;
    }
    for (Datasheet datasheet : family.own().documents().readableDatasheets()) {
      for (Sentence sentence : datasheet.opening()) {
        Matcher id = ID.matcher(sentence.text());
        if (id.find()) {
          findings.examined(1);
          problem(datasheet, sentence, id, card.get()).ifPresent(findings::add);
          break;
        }
      }
    }
  }

  private static Optional<Problem> problem(
      Datasheet datasheet, Sentence sentence, Matcher id, PlacedCard card) {
    String pointer = id.group(1) != null ? "/id" : "/dataset_id";
    String stated = id.group(1) != null ? id.group(1) : id.group(2);
    Optional<String> right = card.card().text(pointer);
    if (right.isEmpty() || right.get().equalsIgnoreCase(stated)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(
                sentence.at(datasheet.path()),
                "The datasheet's title is %s, but the card's %s is %s. Correct the title, or put the right datasheet here."
                    .formatted(sentence.quote(), pointer.substring(1), right.get()))
            .expected(right.get(), stated)
            .related(List.of(card.location(pointer))));
  }
}
