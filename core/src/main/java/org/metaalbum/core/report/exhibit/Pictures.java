package org.metaalbum.core.report.exhibit;

import java.util.Map;
import java.util.Set;

/**
 * The images that findings speak of.
 *
 * @param shown pictures by the paths that findings name
 * @param undrawable paths of images of which no picture can be made
 * @param leftOut how many more images there are, for which there was no room
 */
public record Pictures(Map<String, Picture> shown, Set<String> undrawable, long leftOut) {

  /** No pictures, and nothing that could be shown. */
  public static final Pictures NONE = new Pictures(Map.of(), Set.of(), 0);

  public Pictures {
    shown = Map.copyOf(shown);
    undrawable = Set.copyOf(undrawable);
  }
}
