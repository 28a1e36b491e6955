package org.metaalbum.core.rules.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds dates that are written otherwise, or that the calendar does not have. */
public final class CardDate implements DatasetRule {

  private static final Pattern FORM = Pattern.compile("([0-9]{2}) ([A-Z][a-z]+) ([0-9]{4})");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA146",
            "card-date",
            Subject.CARD,
            "The card's date_created is a real date in the form 01 March 2022.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    String date = card.text("/date_created").map(String::strip).orElse("");
    findings.examined(1);
    if (!date.isEmpty() && !isDate(date)) {
      findings.add(
          Problem.at(card.location("/date_created"), "This is not a date as cards write it.")
              .expected("a date such as 01 March 2022", date));
    }
  }

  private static boolean isDate(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    try {
      Month month = Month.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
      LocalDate date =
          LocalDate.of(Integer.parseInt(parts.group(3)), month, Integer.parseInt(parts.group(1)));
      return date.getYear() > 0;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }
}
