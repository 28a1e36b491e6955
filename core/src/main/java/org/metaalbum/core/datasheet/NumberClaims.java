package org.metaalbum.core.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.core.datasheet.Claim.Bound;
import org.metaalbum.core.datasheet.Claim.Topic;
import org.metaalbum.core.datasheet.Datasheet.Statement;
import org.metaalbum.schema.DatasheetTemplate.Question;

/** Collects the numbers that a datasheet states of its dataset. */
public final class NumberClaims {

  /**
   * The answers that describe the dataset. In others stand numbers of errors, of splits, of how
   * others collected or used the original.
   */
  private static final Set<String> DESCRIBING =
      Set.of(
          "purpose",
          "instances",
          "count",
          "sample",
          "data",
          "label",
          "relationships",
          "preprocessing",
          "channel",
          "comments");

  /** Sections in which nothing describes the dataset, whatever the question. */
  private static final Set<String> OF_OTHERS = Set.of("Collection process", "Uses");

  /** Longer sentences are lists or tables that lost their form; nobody writes a fact in them. */
  private static final int LONGEST = 2000;

  private static final Pattern CONTINUES = Pattern.compile("(?i)^(?:it|they|this version|each)\\b");

  private NumberClaims() {}

  /** Whether a sentence may describe the dataset, and is short enough to be one. */
  static boolean mayDescribe(Statement statement) {
    Question question = statement.question();
    return !OF_OTHERS.contains(statement.section())
        && (question == null || DESCRIBING.contains(question.id()))
        && statement.sentence().text().length() <= LONGEST;
  }

  /** All of them, in the order of the text. */
  public static List<Claim> of(Datasheet datasheet) {
    List<Claim> claims = new ArrayList<>();
    String version = "";
    for (Statement statement : datasheet.statements()) {
      String text = statement.sentence().text();
      version = CONTINUES.matcher(text).find() ? version : "";
      if (mayDescribe(statement)) {
        claims.addAll(
            text.toLowerCase(Locale.ROOT).contains("respectively")
                ? respective(statement.sentence())
                : of(statement.sentence(), version));
      }
      version = onlyVersion(text, version);
    }
    return claims;
  }

  private static List<Claim> of(Sentence sentence, String before) {
    String text = sentence.text();
    List<Claim> claims = new ArrayList<>();
    int chainedTo = -1;
    for (Quantity quantity : Quantity.of(text)) {
      int behindName = quantity.labelled() ? quantity.end() : quantity.start();
      String named = VersionNames.at(text, behindName, quantity.end());
      String version = named.isEmpty() ? before : named;
      boolean ofAll = quantity.topic() == Topic.VERSIONS;
      if (ClaimContext.isOwn(text, quantity, version, chainedTo)) {
        claims.add(
            new Claim(
                quantity.topic(),
                ofAll ? "" : version,
                quantity.bound(),
                quantity.value(),
                sentence));
        chainedTo = quantity.end();
      }
    }
    return unambiguous(claims);
  }

  /** Without those of which a sentence states several: "21 classes of animals and 5 of plants". */
  private static List<Claim> unambiguous(List<Claim> claims) {
    return claims.stream()
        .filter(
            claim ->
                claims.stream()
                    .noneMatch(
                        other ->
                            other.topic() == claim.topic()
                                && other.version().equals(claim.version())
                                && other.bound() == claim.bound()
                                && other.value() != claim.value()))
        .distinct()
        .toList();
  }

  /** "The Micro and Mini versions have 20 and 21 classes, respectively." */
  private static List<Claim> respective(Sentence sentence) {
    String text = sentence.text();
    List<String> names = new ArrayList<>();
    Matcher name = VersionNames.NAME.matcher(text);
    while (name.find()) {
      names.add(name.group().toLowerCase(Locale.ROOT));
    }
    List<Claim> claims = new ArrayList<>();
    for (Quantity last : Quantity.of(text)) {
      List<Long> values = listBefore(text, last);
      if (values.size() == names.size()) {
        for (int i = 0; i < names.size(); i++) {
          claims.add(new Claim(last.topic(), names.get(i), Bound.EXACT, values.get(i), sentence));
        }
      }
    }
    return claims;
  }

  private static final Pattern LISTED =
      Pattern.compile("(?i)(?:(" + NumberWords.NUMBER + ")\\s*(?:,\\s*(?:and\\s+)?|\\s+and\\s+))$");

  /** The numbers of a list of which a quantity is the last one. */
  private static List<Long> listBefore(String text, Quantity last) {
    List<Long> values = new ArrayList<>(List.of(last.value()));
    String rest = text.substring(0, last.start());
    Matcher listed = LISTED.matcher(rest);
    while (listed.find()) {
      OptionalLong value = NumberWords.value(listed.group(1));
      if (value.isEmpty()) {
        return List.of();
      }
      values.add(0, value.getAsLong());
      rest = rest.substring(0, listed.start());
      listed = LISTED.matcher(rest);
    }
    return values;
  }

  /** The version that a sentence names, if it names one and no other; else the one before. */
  private static String onlyVersion(String text, String before) {
    Set<String> names = new TreeSet<>();
    Matcher name = VersionNames.NAME.matcher(text);
    while (name.find()) {
      names.add(name.group().toLowerCase(Locale.ROOT));
    }
    return names.size() == 1 ? names.iterator().next() : names.isEmpty() ? before : "";
  }
}
