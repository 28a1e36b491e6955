package org.metaalbum.core.facts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.core.read.manifest.ManifestName;

/** The names that mean something in a dataset ({@code docs/format.md}, "One dataset folder"). */
public final class KnownNames {

  private static final Pattern JUNK =
      any(
          "\\.DS_Store",
          "\\._.*",
          "\\.AppleDouble",
          "\\.LSOverride",
          "\\.Spotlight-V100",
          "\\.Trashes",
          "\\.Trash-\\d+",
          "\\.fseventsd",
          "__MACOSX",
          "Icon\r",
          "Thumbs\\.db",
          "ehthumbs\\.db",
          "desktop\\.ini",
          "\\$RECYCLE\\.BIN",
          "\\.directory",
          "\\.nfs[0-9a-f]+",
          "\\.ipynb_checkpoints",
          "__pycache__",
          ".*\\.py[co]",
          "\\.git",
          "\\.svn",
          "\\.idea",
          "\\.vscode",
          ".*~",
          "#.*#",
          "\\.#.*",
          "\\.~lock\\..*#",
          "\\..*\\.sw[a-p]",
          ".*\\.(bak|tmp|orig|part|crdownload)");

  private static final Pattern DOCUMENT =
      any(
          "(README|LICEN[CS]E|COPYING|NOTICE|CHANGELOG|CITATION|AUTHORS)([._-].*)?",
          ".*\\.(bib|cff|pdf|md)",
          ".*data[_ -]?sheet.*",
          "\\.git(attributes|ignore)",
          "manifest\\.txt",
          "bagit\\.txt",
          "bag-info\\.txt");

  private static final Pattern CARD = any(".+[_-]info\\.json", "card\\.json", ".+[_-]card\\.json");

  private static final Pattern IMAGE =
      any(".*\\.(jpe?g|jpe|jfif|png|apng|gif|bmp|webp|tiff?|heic|heif|avif|jp2|ico|ppm|pgm)");

  private static final Pattern ARCHIVE = any(".*\\.(zip|tar|t?gz|t?bz2?|t?xz|zst|7z|rar)");

  private static final Pattern LICENCE_TEXT = any("(LICEN[CS]E|COPYING)([._-].*)?");

  private static final Pattern BIBLIOGRAPHY = any(".*\\.bib");

  private static final Pattern PROSE = any(".*\\.(pdf|md|markdown)");

  private static final Pattern NO_DATASHEET =
      any("(README|LICEN[CS]E|COPYING|NOTICE|CHANGELOG|CITATION|AUTHORS|CONTRIBUTING)([._-].*)?");

  private static final Pattern DATASHEET_ENDING =
      Pattern.compile("[ _-]*data[ _-]?sheet$", Pattern.CASE_INSENSITIVE);

  private static final Pattern CARD_ENDING = any("([_-](info|card))?\\.json");

  /** Names without extension that Windows reserves, such as COM1, are not longer. */
  private static final int LONGEST_RESERVED = 4;

  /** Characters that a name may have everywhere. */
  private static final int LONGEST_NAME = 255;

  private KnownNames() {}

  /** Whether a file of this name may be a datasheet; its content has to tell. */
  public static boolean mayBeDatasheet(String name) {
    return PROSE.matcher(name).matches() && !NO_DATASHEET.matcher(name).matches();
  }

  /** Whether a file of this name holds the text of a licence. */
  public static boolean isLicenceText(String name) {
    return LICENCE_TEXT.matcher(name).matches();
  }

  /** Whether a file of this name is BibTeX. */
  public static boolean isBibliography(String name) {
    return BIBLIOGRAPHY.matcher(name).matches();
  }

  /** The part of their names that a dataset has in common with its card and other documents. */
  public static String stem(String name) {
    Matcher card = CARD_ENDING.matcher(name);
    for (int at = 1; isCard(name) && at < name.length(); at++) {
      if (card.region(at, name.length()).matches()) {
        return name.substring(0, at).toLowerCase(Locale.ROOT);
      }
    }
    int dot = name.lastIndexOf('.');
    String bare = dot > 0 ? name.substring(0, dot) : name;
    return DATASHEET_ENDING.matcher(bare).replaceFirst("").toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a name is nothing but that of an image, as nearly all are, and any system can have it:
   * letters, digits and {@code _}, {@code -}, {@code .}, in the end {@code .jpg}, {@code .jpeg} or
   * {@code .png}. No rule on names finds anything in it. It is asked of each entry once, and spares
   * it the patterns.
   *
   * @param path of which the name is the last part
   */
  static boolean isOrdinaryImage(String path) {
    int start = path.lastIndexOf('/') + 1;
    int dot = path.lastIndexOf('.');
    int stem = path.indexOf('.', start) - start;
    if (stem <= LONGEST_RESERVED || path.length() - start > LONGEST_NAME) {
      return false;
    }
    for (int i = start; i < dot; i++) {
      char c = path.charAt(i);
      boolean sign = i > start && (c == '_' || c == '-' || c == '.');
      if (!sign && !isLetterOrDigit(c)) {
        return false;
      }
    }
    return endsIn(path, dot, ".jpg") || endsIn(path, dot, ".png") || endsIn(path, dot, ".jpeg");
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean endsIn(String path, int dot, String extension) {
    int length = extension.length();
    return path.length() - dot == length && path.regionMatches(true, dot, extension, 0, length);
  }

  static boolean isJunk(String name) {
    return JUNK.matcher(name).matches();
  }

  static boolean isDocument(String name) {
    return DOCUMENT.matcher(name).matches() || ManifestName.isManifestOrSignature(name);
  }

  /** Whether this is the name of a card. */
  public static boolean isCard(String name) {
    return CARD.matcher(name).matches();
  }

  static boolean isArchive(String name) {
    return ARCHIVE.matcher(name).matches();
  }

  public static boolean isImage(String name) {
    return isOrdinaryImage(name) || IMAGE.matcher(name).matches();
  }

  private static Pattern any(String... names) {
    String alternatives = String.join("|", List.of(names));
    return Pattern.compile(
        alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
