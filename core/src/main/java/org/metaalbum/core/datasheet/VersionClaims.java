package org.metaalbum.core.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.core.datasheet.Datasheet.Statement;

/** Collects which versions of the dataset exist by its datasheet. */
public final class VersionClaims {

  /**
   * A statement.
   *
   * @param version {@code micro}, {@code mini} or {@code extended}
   * @param exists whether there is one by it
   * @param sentence where it stands
   */
  public record VersionClaim(String version, boolean exists, Sentence sentence) {}

  private static final String NAMES = "(?<name>micro|mini|extended)(?![\\p{L}\\p{N}])";

  private static final Pattern EXISTS =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}-])"
              + NAMES
              + "(?:[-"
              + " ](?:version|dataset|set))?\\s*(?::|\\b(?:consists?|contains?|has|comprises?|includes?)\\b)");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)(?:\\b(?:no|without|lacks?|not (?:have|provide|include|contain|come"
              + " with|exist))\\b|n['’]t\\b)[^.;,]{0,25}?(?<![\\p{L}\\p{N}-])"
              + NAMES
              + "(?=[- ]version)");

  private static final Pattern MISSING =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}-])"
              + NAMES
              + "[- ]version\\s+(?:does not exist|(?:is|was) (?:not"
              + " (?:available|provided|released|included|part)|missing|omitted))");

  private VersionClaims() {}

  /** All of them, in the order of the text. */
  public static List<VersionClaim> of(Datasheet datasheet) {
    List<VersionClaim> claims = new ArrayList<>();
    for (Statement statement : datasheet.statements()) {
      if (NumberClaims.mayDescribe(statement)) {
        Sentence sentence = statement.sentence();
        int before = claims.size();
        collect(claims, DENIED, false, sentence);
        collect(claims, MISSING, false, sentence);
        if (claims.size() == before) {
          collect(claims, EXISTS, true, sentence);
        }
      }
    }
    return claims;
  }

  private static void collect(
      List<VersionClaim> claims, Pattern pattern, boolean exists, Sentence sentence) {
    Matcher match = pattern.matcher(sentence.text());
    while (match.find()) {
      claims.add(new VersionClaim(match.group("name").toLowerCase(Locale.ROOT), exists, sentence));
    }
  }
}
