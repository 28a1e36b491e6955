package org.metaalbum.core.datasheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects what a datasheet says of super-categories: that there are some, or none. */
public final class SuperCategoryClaims {

  /**
   * A statement.
   *
   * @param exist whether there are super-categories by it
   * @param sentence where it stands
   */
  public record SuperCategoryClaim(boolean exist, Sentence sentence) {}

  private static final Pattern NAME =
      Pattern.compile("(?i)\\b(?:super|coarse)[- ]?(?:category|categories|class|classes)\\b");

  private static final Pattern DENIED_BEFORE =
      Pattern.compile(
          "(?i)(?:\\b(?:no|not|without|none|lacks?|neither|nor|zero|0)\\b|n['’]t\\b)[^.;]{0,60}$");

  private static final Pattern DENIED_BEHIND =
      Pattern.compile(
          "(?i)^\\s*(?:[:=]\\s*(?:no|none|n/a|0|false|not applicable)\\b|(?:are|is)"
              + " (?:not|absent|missing)\\b|does not exist|do not exist)");

  private SuperCategoryClaims() {}

  /** All of them, in the order of the text. */
  public static List<SuperCategoryClaim> of(Datasheet datasheet) {
    return datasheet.statements().stream()
        .filter(NumberClaims::mayDescribe)
        .filter(statement -> NAME.matcher(statement.sentence().text()).find())
        .map(statement -> of(statement.sentence()))
        .toList();
  }

  private static SuperCategoryClaim of(Sentence sentence) {
    String text = sentence.text();
    Matcher name = NAME.matcher(text);
    boolean exist = false;
    while (name.find()) {
      exist |=
          !DENIED_BEFORE.matcher(text.substring(0, name.start())).find()
              && !DENIED_BEHIND.matcher(text.substring(name.end())).find();
    }
    return new SuperCategoryClaim(exist, sentence);
  }
}
