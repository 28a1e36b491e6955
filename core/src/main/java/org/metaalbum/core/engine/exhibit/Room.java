package org.metaalbum.core.engine.exhibit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.metaalbum.core.facts.ImageTable;

/**
 * A dataset whose images findings may speak of.
 *
 * @param folder what the findings put before its paths; empty for nothing
 * @param place its folder or zip
 * @param images its images
 */
public record Room(String folder, Path place, ImageTable images) {

  /**
   * An image in one of several datasets.
   *
   * @param image its number there
   */
  record Hung(Room room, int image) {

    String path() {
      return room.images.path(image);
    }
  }

  /** The image that a path of a finding means; empty if it is that of something else. */
  static Optional<Hung> find(List<Room> rooms, String path) {
    for (Room room : rooms) {
      String inside = room.folder.isEmpty() ? path : room.below(path);
      int image = inside.isEmpty() ? -1 : room.images.find(inside);
      if (image >= 0) {
        return Optional.of(new Hung(room, image));
      }
    }
    return Optional.empty();
  }

  private String below(String path) {
    return path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : "";
  }
}
