package org.metaalbum.core.rules.layout;

import org.metaalbum.core.source.Entry;

/** Says in words what an entry is. */
final class EntryWords {

  private EntryWords() {}

  static String kind(Entry entry) {
    return switch (entry.kind()) {
      case FILE -> "a file";
      case FOLDER -> "a folder";
      case LINK_TO_FILE -> "a link to a file";
      case LINK_TO_FOLDER -> "a link to a folder";
      case LINK_OUTSIDE -> "a link out of the dataset";
      case LINK_DANGLING -> "a link to nothing";
      case BLOCKED -> "an archive entry that can't be read";
      case SPECIAL -> "a pipe, socket or device";
    };
  }
}
