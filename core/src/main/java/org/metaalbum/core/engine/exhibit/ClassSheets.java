package org.metaalbum.core.engine.exhibit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.image.Miniature;
import org.metaalbum.core.read.TextForms;
import org.metaalbum.core.report.exhibit.ClassChart;
import org.metaalbum.core.report.exhibit.ClassChart.ClassBar;
import org.metaalbum.core.report.exhibit.Picture;
import org.metaalbum.schema.Thresholds;

/**
 * Makes the chart of the classes of a dataset, with some images of each: those at even distances in
 * the order of their paths, so that they are the same in each run.
 */
final class ClassSheets {

  private static final int TILES = 6;

  /** Pixels of a tile, and of one where classes are so many that sheets would take too much. */
  private static final int SIDE = 72;

  private static final int SMALL_SIDE = 56;
  private static final int MANY_CLASSES = 200;

  private final Drawing drawing;
  private final Thresholds thresholds;

  ClassSheets(Drawing drawing, Thresholds thresholds) {
    this.drawing = drawing;
    this.thresholds = thresholds;
  }

  /** The chart of a dataset. */
  ClassChart chart(CategoryTally tally, Room room) {
    List<CategoryTally.Category> categories = tally.categories();
    Samples samples = new Samples(categories, room.images());
    List<Optional<Picture>> sheets = sheets(samples, room);
    List<ClassBar> bars = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      CategoryTally.Category category = categories.get(i);
      Picture sheet = i < sheets.size() ? sheets.get(i).orElse(null) : null;
      bars.add(new ClassBar(category.name(), samples.groups[i], category.images(), sheet));
    }
    return new ClassChart(
        thresholds.imagesPerCategory(),
        thresholds.minimumCategories(),
        bars,
        categories.size() - (long) sheets.size());
  }

  private List<Optional<Picture>> sheets(Samples samples, Room room) {
    int count = samples.images.size();
    int side = count > MANY_CLASSES ? SMALL_SIDE : SIDE;
    try (OpenRoom open = new OpenRoom(room, thresholds)) {
      return drawing.draw(count, i -> sheet(open, room.images(), samples.images.get(i), side));
    } catch (IOException gone) {
      return drawing.draw(count, i -> Optional.<Miniature>empty());
    }
  }

  private static Optional<Miniature> sheet(
      OpenRoom open, ImageTable images, List<Integer> samples, int side) {
    List<Miniature> tiles =
        samples.stream()
            .flatMap(image -> open.look(images.path(image), side).stream())
            .map(seen -> seen.square(side))
            .toList();
    return tiles.isEmpty() ? Optional.empty() : Optional.of(Miniature.row(tiles));
  }

  /** Which images stand for each class, and to which super-category the first of them belongs. */
  private static final class Samples {

    private final List<List<Integer>> images = new ArrayList<>();
    private final @Nullable String[] groups;

    Samples(List<CategoryTally.Category> categories, ImageTable table) {
      this.groups = new String[categories.size()];
      Map<String, Integer> numbers = new HashMap<>();
      for (CategoryTally.Category category : categories) {
        numbers.put(TextForms.label(category.name()), images.size());
        images.add(new ArrayList<>());
      }
      int[] classes = new int[table.size()];
      int[] sizes = new int[categories.size()];
      for (int image = 0; image < classes.length; image++) {
        String name = table.category(image);
        classes[image] = name == null ? -1 : numbers.getOrDefault(TextForms.label(name), -1);
        if (classes[image] >= 0) {
          sizes[classes[image]]++;
        }
      }
      int[] seen = new int[sizes.length];
      for (int image = 0; image < classes.length; image++) {
        int number = classes[image];
        if (number >= 0 && isSample(seen[number]++, sizes[number])) {
          images.get(number).add(image);
          groups[number] = groups[number] == null ? table.superCategory(image) : groups[number];
        }
      }
    }

    /** Whether the image with this place in its class, of so many, is one that stands for it. */
    private static boolean isSample(int place, int size) {
      return size <= TILES
          || (long) place * TILES / size != (long) (place - 1) * TILES / size
          || place == 0;
    }
  }
}
