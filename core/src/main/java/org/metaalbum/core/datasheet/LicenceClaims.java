package org.metaalbum.core.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.datasheet.Datasheet.Statement;

/** Collects the licences that a datasheet names. */
public final class LicenceClaims {

  /**
   * A licence.
   *
   * @param name as it is written
   * @param original whether it is said to be the one of the original data
   * @param url its address; null if none is given
   * @param sentence where it stands
   */
  public record LicenceClaim(
      String name, boolean original, @Nullable String url, Sentence sentence) {}

  private static final String NAME =
      "(?<name>\\p{Lu}(?:[^().;,]|\\.(?=\\d)|,(?=\\s*[Vv]ersion)){1,80})";

  private static final Pattern UNDER =
      Pattern.compile(
          "\\b[Uu]nder\\s+(?:(?:the|a|an|its)\\s+)?(?:terms\\s+(?:and\\s+conditions\\s+)?of\\s+(?:the\\s+)?)?"
              + "(?:(?:original|following)\\s+)?(?:[Ll]icen[cs]e\\s*:?\\s*)?"
              + NAME);

  private static final Pattern CALLED =
      Pattern.compile("\\b[Ll]icen[cs]e\\s*(?:is\\b|:|=|[-–]\\s)\\s*(?:the\\s+)?" + NAME);

  /** Names that need no words around them. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "\\b(?<name>CC0(?: \\d\\.\\d)?|CC[- ]BY(?:[- ](?:NC|SA|ND))*(?:[- ]\\d\\.\\d)?|Creative"
              + " Commons(?:[^().;,]|\\.(?=\\d)){0,60}|MIT(?:"
              + " [Ll]icen[cs]e)?|(?:GNU|A?GPL|LGPL)(?:[^().;,]|\\.(?=\\d)){0,60}|Apache(?:"
              + " [Ll]icen[cs]e)?,?(?: [Vv]ersion)? \\d\\.\\d)");

  private static final Pattern URL =
      Pattern.compile("https?://[^\\s<>()\\[\\]\"”]+[^\\s<>()\\[\\]\"”.,;:]");

  private static final Pattern ORIGINAL =
      Pattern.compile("(?i)\\b(?:original|its own|source)\\s+(?:\\p{L}+\\s+)?licen[cs]e");

  private static final Pattern TAIL =
      Pattern.compile("\\s+(?:and|as|for|with|which|but|in|on|at|at:|see)\\b.*$");

  private LicenceClaims() {}

  /** All of them, in the order of the text. */
  public static List<LicenceClaim> of(Datasheet datasheet) {
    List<LicenceClaim> claims = new ArrayList<>();
    for (Statement statement : datasheet.statements()) {
      if (statement.answers("licence")) {
        Sentence sentence = statement.sentence();
        name(sentence.text())
            .ifPresent(
                name ->
                    claims.add(
                        new LicenceClaim(
                            name,
                            ORIGINAL.matcher(sentence.text()).find(),
                            url(sentence.text(), name),
                            sentence)));
      }
    }
    return claims;
  }

  private static Optional<String> name(String text) {
    for (Pattern pattern : List.of(UNDER, CALLED, KNOWN)) {
      Matcher match = pattern.matcher(text);
      if (match.find()) {
        return Optional.of(TAIL.matcher(match.group("name")).replaceFirst("").strip());
      }
    }
    return Optional.empty();
  }

  private static @Nullable String url(String text, String name) {
    Matcher url = URL.matcher(text);
    return url.find(text.indexOf(name)) ? url.group() : null;
  }
}
