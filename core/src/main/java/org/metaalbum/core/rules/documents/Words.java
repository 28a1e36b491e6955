package org.metaalbum.core.rules.documents;

import org.metaalbum.core.datasheet.Sentence;

/** Parts of messages about datasheets. */
final class Words {

  private static final int LONGEST = 120;

  private Words() {}

  /** The page of a sentence, to be put behind something in brackets; nothing in Markdown. */
  static String page(Sentence sentence) {
    return sentence.page() == null ? "" : ", page " + sentence.page();
  }

  /** A text, cut where it is long. */
  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
