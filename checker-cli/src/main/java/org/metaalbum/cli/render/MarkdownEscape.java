package org.metaalbum.cli.render;

import org.metaalbum.cli.terminal.SafeText;

/**
 * Puts text from a dataset into GitHub's and GitLab's Markdown so that it shows as it is: it
 * neither becomes markup nor mentions anybody, refers to an issue, links, or turns into an emoji.
 * Invisible characters are shown ({@link SafeText}).
 */
final class MarkdownEscape {

  /** Keeps two characters apart without being seen. */
  private static final String APART = "&#8203;";

  private MarkdownEscape() {}

  /** As prose, also in a cell of a table. */
  static String prose(String text) {
    String safe = SafeText.of(text);
    StringBuilder out = new StringBuilder(safe.length() + 16);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;").append(APART);
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\\', '`', '*', '_', '[', ']', '|' -> out.append('\\').append(c);
        case '~', '$' -> out.append('\\').append(c).append(APART);
        case '@', '#', '!', '%' -> out.append(c).append(APART);
        case ':' -> out.append(isFollowedByText(safe, i) ? ":" + APART : ":");
        case '.', '-' -> out.append(isInLink(safe, i) ? c + APART : String.valueOf(c));
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** A colon of {@code https://} or of {@code :smile:}. */
  private static boolean isFollowedByText(String text, int colon) {
    return colon + 1 < text.length() && text.charAt(colon + 1) != ' ';
  }

  /** The dot of {@code www.} and the hyphen of {@code GH-1}. */
  private static boolean isInLink(String text, int end) {
    return text.regionMatches(true, end - 3, "www", 0, 3)
        || text.regionMatches(true, end - 2, "gh", 0, 2);
  }

  /** As a span of code, in which nothing is markup and nobody is mentioned. */
  static String code(String text) {
    String safe = SafeText.of(text);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < safe.length(); i++) {
      run = safe.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    boolean padded = safe.startsWith("`") || safe.endsWith("`") || safe.isBlank();
    return padded ? fence + " " + safe + " " + fence : fence + safe + fence;
  }

  /** As code in a cell of a table, which ends at a bar also within a span of code. */
  static String codeInCell(String text) {
    return text.contains("|") ? "<code>" + prose(text) + "</code>" : code(text);
  }
}
