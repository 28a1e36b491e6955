package org.metaalbum.core.rules.counts;

/** Writes a number of images. */
final class Images {

  private Images() {}

  static String count(int images) {
    return images == 1 ? "1 image" : images + " images";
  }
}
