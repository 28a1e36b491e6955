package org.metaalbum.core.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.core.datasheet.Datasheet.Statement;

/** Collects the image sizes that a datasheet states of its dataset, not those of the original. */
public final class SizeClaims {

  /**
   * A size.
   *
   * @param size in pixels, as {@code 128x128}
   * @param sentence where it stands
   */
  public record SizeClaim(String size, Sentence sentence) {}

  private static final Pattern SIZE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,×])(\\d{2,5})\\s*(?:px\\s*|pixels\\s*)?(?:[x×*]\\s*(\\d{2,5})(?![\\d.]*\\d)|-?\\bby\\b-?\\s*(\\d{2,5})(?![\\d.]*\\d)(?!\\s+(?!px|pixel|RGB|image|JPE?G|PNG|in"
              + " size)\\p{L}))");

  private static final Pattern NOT_ONE =
      Pattern.compile("(?i)\\b(?:var(?:y|ies|ied|ying)|rang(?:e|es|ing)|average)\\b");

  /** What the images were made into. */
  private static final Pattern MADE =
      Pattern.compile(
          "(?i)\\b(?:resiz|rescal|scal|convert|crop|downsampl|reduc|transform|downscal|shr[iu]nk)\\p{L}*\\b[^.;]{0,60}$");

  /** A size that is of no image, or from which one was made. */
  private static final Pattern OTHER_BEFORE =
      Pattern.compile(
          "(?i)(?:\\b(?:from|between)\\s+(?:the\\s+|a\\s+|an\\s+)?|(?:kernel|filter|patch(?:es)?|tiles?|grid|window|sensor|block|crops?)\\b[^.;,]{0,15})$");

  private static final Pattern OTHER_BEHIND =
      Pattern.compile(
          "(?i)^\\s*(?:px\\s*|pixels?\\s*)?(?:kernel|filter|patch|tile|grid|window|sensor|block|cm\\b|mm\\b|m\\b|µm|°)");

  private SizeClaims() {}

  /** All of them, in the order of the text. */
  public static List<SizeClaim> of(Datasheet datasheet) {
    List<SizeClaim> claims = new ArrayList<>();
    for (Statement statement : datasheet.statements()) {
      if (NumberClaims.mayDescribe(statement)) {
        size(statement.sentence().text())
            .ifPresent(size -> claims.add(new SizeClaim(size, statement.sentence())));
      }
    }
    return claims;
  }

  /** The last size in a sentence: those before it are steps on the way. */
  private static Optional<String> size(String text) {
    Optional<String> last = Optional.empty();
    Matcher size = SIZE.matcher(text);
    while (size.find()) {
      String before = text.substring(0, size.start());
      boolean own =
          !OTHER_BEFORE.matcher(before).find()
              && !OTHER_BEHIND.matcher(text.substring(size.end())).find()
              && (MADE.matcher(before).find()
                  || !(NOT_ONE.matcher(text).find() || ClaimContext.isOfAnother(text, before)));
      if (own) {
        last = Optional.of(Integer.parseInt(size.group(1)) + "x" + Integer.parseInt(height(size)));
      }
    }
    return last;
  }

  private static String height(Matcher size) {
    return size.group(2) != null ? size.group(2) : size.group(3);
  }
}
