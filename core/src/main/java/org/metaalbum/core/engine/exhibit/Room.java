package org.metaalbum.core.engine.exhibit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.source.DatasetSource;

/**
 * A dataset whose images findings may speak of.
 *
 * @param folder what the findings put before its paths; empty for nothing
 * @param images its images
 * @param door lets in who wants to look at them
 */
public record Room(String folder, ImageTable images, Door door) {

  /** Opens a dataset to look at its images. */
  @FunctionalInterface
  public interface Door {

    /**
     * Opens it; who has looked closes it again.
     *
     * @throws IOException if it can't be opened
     */
    DatasetSource open() throws IOException;
  }

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
