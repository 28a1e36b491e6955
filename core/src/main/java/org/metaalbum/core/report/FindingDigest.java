package org.metaalbum.core.report;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two reports speak of the same finding, also where lines and rows have moved in
 * between: it is made of the rule, the file, the JSON pointer or CSV column, the values without
 * their numbers of rows, and the message without any number. Equal faults of one file have one
 * digest; who compares reports counts them.
 */
public final class FindingDigest {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)*");
  private static final Pattern ROWS = Pattern.compile("\\b[0-9]+ rows?\\b");

  private FindingDigest() {}

  /** 32 hexadecimal digits: the first half of a SHA-256. */
  public static String of(Finding finding) {
    Location place = finding.location();
    String text =
        String.join(
            "\0",
            finding.ruleId(),
            place.path(),
            part(place.pointer()),
            part(place.field()),
            value(finding.expected()),
            value(finding.actual()),
            NUMBER.matcher(finding.message()).replaceAll("#"));
    return DigestUtils.sha256Hex(text).substring(0, 32);
  }

  /** Some values say how many rows have them, and that changes with rows that are right. */
  private static String value(@Nullable String text) {
    return ROWS.matcher(part(text)).replaceAll("# rows");
  }

  private static String part(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
