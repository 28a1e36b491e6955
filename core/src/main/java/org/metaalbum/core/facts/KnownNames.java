package org.metaalbum.core.facts;

import java.util.List;
import java.util.regex.Pattern;

/** The names that mean something in a dataset ({@code docs/format.md}, "One dataset folder"). */
final class KnownNames {

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
          "(SHA|MD)\\d+SUMS?(\\.txt)?",
          ".*\\.(md5|sha1|sha224|sha256|sha384|sha512)",
          "(tag)?manifest-(md5|sha\\d+)\\.txt",
          "(checksums?|manifest)\\.(txt|md5|sha\\d+)",
          "bagit\\.txt",
          "bag-info\\.txt");

  private static final Pattern CARD = any(".+[_-]info\\.json", "card\\.json", ".+[_-]card\\.json");

  private static final Pattern IMAGE =
      any(".*\\.(jpe?g|jpe|jfif|png|apng|gif|bmp|webp|tiff?|heic|heif|avif|jp2|ico|ppm|pgm)");

  private KnownNames() {}

  static boolean isJunk(String name) {
    return JUNK.matcher(name).matches();
  }

  static boolean isDocument(String name) {
    return DOCUMENT.matcher(name).matches();
  }

  static boolean isCard(String name) {
    return CARD.matcher(name).matches();
  }

  static boolean isImage(String name) {
    return IMAGE.matcher(name).matches();
  }

  private static Pattern any(String... names) {
    String alternatives = String.join("|", List.of(names));
    return Pattern.compile(
        alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
