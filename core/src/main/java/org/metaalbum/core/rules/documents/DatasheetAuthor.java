package org.metaalbum.core.rules.documents;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.Datasheet.Statement;
import org.metaalbum.core.datasheet.Sentence;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/**
 * Who created the dataset by a datasheet is the card's {@code meta-album_author}. Only sentences
 * such as "Felix Mohr created the dataset" are judged; one word of the name in common is enough.
 */
public final class DatasheetAuthor implements FamilyRule {

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{Lu}[\\p{L}.'’-]*)+";

  private static final String MADE = "(?:created|prepared|built|made|assembled|formatted|curated)";

  private static final Pattern CREATOR =
      Pattern.compile(
          "^(" + NAME + ")\\s+(?:has\\s+)?" + MADE + "\\b|\\b" + MADE + "\\s+by\\s+(" + NAME + ")");

  /** Names that are of no person. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?i)\\b(?:the|meta-?album|team|group|lab|laboratory|university|institute|chalearn|authors?)\\b");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA920",
            "datasheet-author",
            Subject.DATASHEET,
            "The datasheet names the author of the card.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Optional<PlacedCard> card = family.card();
    Optional<String> author =
        card.flatMap(placed -> placed.card().text("/meta-album_author"))
            .filter(name -> !name.isBlank());
    if (card.isEmpty() || author.isEmpty()) {
      return;
    }
    for (Datasheet datasheet : family.own().documents().readableDatasheets()) {
      List<Sentence> answer =
          datasheet.statements().stream()
              .filter(statement -> statement.answers("creator"))
              .map(Statement::sentence)
              .toList();
      for (Sentence sentence : answer) {
        creator(sentence)
            .ifPresent(
                name -> {
                  findings.examined(1);
                  if (!shareAName(answer, author.get())) {
                    findings.add(problem(datasheet, sentence, name, author.get(), card.get()));
                  }
                });
      }
    }
  }

  private static Optional<String> creator(Sentence sentence) {
    Matcher creator = CREATOR.matcher(sentence.text());
    if (!creator.find()) {
      return Optional.empty();
    }
    String name = creator.group(1) != null ? creator.group(1) : creator.group(2);
    return GROUP.matcher(name).find() ? Optional.empty() : Optional.of(name);
  }

  private static boolean shareAName(List<Sentence> answer, String author) {
    Set<String> words = new HashSet<>();
    answer.forEach(sentence -> words.addAll(names(sentence.text())));
    return names(author).stream().anyMatch(words::contains);
  }

  /** Its words without accents, but for initials. */
  private static List<String> names(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
        .filter(word -> word.length() > 1)
        .toList();
  }

  private static Problem problem(
      Datasheet datasheet, Sentence sentence, String name, String author, PlacedCard card) {
    return Problem.at(
            sentence.at(datasheet.path()),
            "The datasheet says %s, but the card's meta-album_author is %s. Correct whichever is wrong."
                .formatted(sentence.quote(), author))
        .expected(author, name)
        .related(List.of(card.location("/meta-album_author")));
  }
}
