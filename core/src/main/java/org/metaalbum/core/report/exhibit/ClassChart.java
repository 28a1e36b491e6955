package org.metaalbum.core.report.exhibit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a dataset.
 *
 * @param imagesWanted how many images the album's protocol asks of a class
 * @param classesWanted how many such classes it asks of a dataset
 * @param classes ordered by name
 * @param sheetsLeftOut how many classes have no sheet because there was no room for more
 */
public record ClassChart(
    int imagesWanted, int classesWanted, List<ClassBar> classes, long sheetsLeftOut) {

  public ClassChart {
    classes = List.copyOf(classes);
  }

  /**
   * One class.
   *
   * @param name as most rows of labels.csv write it
   * @param superCategory its super-category; null if it has none
   * @param images how many different files it has
   * @param sheet some of its images in a row; null if there is none to show, or no room
   */
  public record ClassBar(
      String name, @Nullable String superCategory, int images, @Nullable Picture sheet) {}
}
