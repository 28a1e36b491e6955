package org.metaalbum.core.datasheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.metaalbum.core.datasheet.Claim.Topic;
import org.metaalbum.core.datasheet.Datasheet.Statement;

/** Whether a dataset is said to hold all of the original, or not. */
public final class CompletenessClaims {

  private static final Pattern ALL =
      Pattern.compile(
          "(?i)\\b(?:contains?|includes?|comprises?|has|holds|consists"
              + " of)\\s+all\\s+(?:of\\s+)?(?:the\\s+)?(?:possible\\s+|available\\s+)?"
              + "(?:instances|images|samples)\\s+(?:of|from|in)\\s+(?:the\\s+)?(?:original|source|parent|larger)\\b");

  private static final Pattern NOT =
      Pattern.compile("(?i)\\b(?:not|no longer|except|but)\\b|n['’]t\\b");

  /** Classes or images that were left out. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?i)\\b(?:exclud|remov|dropp?|discard|omit|delet)(?:e|es|ed|ing|ted|ting|ped|ping)?\\b[^.;]{0,80}\\b(?:class|classes|categor(?:y|ies)|images|instances|samples)\\b|\\bsub-?set"
              + " (?:of|from) the original\\b");

  private CompletenessClaims() {}

  /** The sentence of a datasheet that says that all of the original is there. */
  public static Optional<Sentence> of(Datasheet datasheet) {
    return datasheet.statements().stream()
        .map(Statement::sentence)
        .filter(
            sentence -> ALL.matcher(sentence.text()).find() && !NOT.matcher(sentence.text()).find())
        .findFirst();
  }

  /**
   * The sentence of a description that says that it is not.
   *
   * @param images how many images the dataset has; 0 if that is unknown
   */
  public static Optional<String> denial(String description, long images) {
    TextBlock block = new TextBlock();
    block.add(new Line(description, 1, null, true));
    return block.sentences().stream()
        .map(Sentence::text)
        .filter(text -> LEFT_OUT.matcher(text).find() || (images > 0 && tellsMore(text, images)))
        .findFirst();
  }

  private static boolean tellsMore(String text, long images) {
    List<Quantity> quantities = Quantity.of(text);
    return quantities.stream()
        .filter(quantity -> quantity.topic() == Topic.IMAGES)
        .map(
            quantity ->
                new Claim(
                    Topic.IMAGES,
                    "",
                    quantity.bound(),
                    quantity.value(),
                    new Sentence(text, null, null)))
        .anyMatch(claim -> claim.value() > images && !claim.holdsFor(images));
  }
}
