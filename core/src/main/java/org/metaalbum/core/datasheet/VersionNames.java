package org.metaalbum.core.datasheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which version of the dataset a part of a sentence is about. */
final class VersionNames {

  /**
   * A version's name. In lower case it is a name only if "version" follows soon: a dataset may be
   * extended, and a batch may be a mini-batch.
   */
  static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?:(Micro|Mini|Extended|MICRO|MINI|EXTENDED)(?![\\p{L}\\p{N}]|-(?!version|Version))"
              + "|(micro|mini|extended)(?=[^.;:]{0,30}\\bversions?\\b))");

  /** Words before a name by which it isn't the subject: "20 classes from the Mini version". */
  private static final Pattern OBJECT =
      Pattern.compile("(?i)\\b(?:from|than|as|like|to)\\s+(?:the\\s+)?$");

  /** Right behind what is counted: "20 classes (Micro)", "20 classes in the Micro version". */
  private static final Pattern DIRECTLY_BEHIND =
      Pattern.compile("(?i)^\\s*(?:\\(|(?:in|for)\\s+)(?:the\\s+)?(micro|mini|extended)\\b");

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)^[^.;,]{0,40}?\\b(?:in|for|of)\\s+(?:the\\s+)?(micro|mini|extended)\\b(?:[^.;,]{0,12})");

  private VersionNames() {}

  /** The version that a number is about which stands there; empty if none is named. */
  static String at(String text, int start, int end) {
    Matcher directly = DIRECTLY_BEHIND.matcher(text.substring(end));
    if (directly.find()) {
      return directly.group(1).toLowerCase(Locale.ROOT);
    }
    String found = "";
    Matcher name = NAME.matcher(text);
    while (name.find() && name.start() < start) {
      boolean inBrackets = name.start() > 0 && text.charAt(name.start() - 1) == '(';
      if (inBrackets) {
        continue; // it belongs to the number before it
      }
      if (!OBJECT.matcher(text).region(0, name.start()).find() || found.isEmpty()) {
        found = name.group();
      }
    }
    if (found.isEmpty()) {
      Matcher behind = BEHIND.matcher(text.substring(end));
      found = behind.find() ? behind.group(1) : "";
    }
    return found.toLowerCase(Locale.ROOT);
  }
}
