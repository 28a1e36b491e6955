package org.metaalbum.cli.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.exhibit.Exhibits;
import org.metaalbum.core.report.exhibit.Picture;
import org.metaalbum.core.report.exhibit.Pictures;

/**
 * The pictures of images with findings. Each is written once, and findings use it by its name: an
 * image may have many.
 */
public final class Plates {

  private final Pictures pictures;
  private final Map<String, Plate> byPath = new TreeMap<>();

  /** A picture and its name. */
  public record Plate(String id, Picture picture) {}

  /**
   * An image of a finding.
   *
   * @param path where it stands
   * @param plate its picture; null if none can be made
   */
  public record Shown(String path, @Nullable Plate plate) {}

  Plates(String prefix, @Nullable Exhibits exhibits) {
    this.pictures = exhibits == null ? Pictures.NONE : exhibits.pictures();
    new TreeMap<>(pictures.shown())
        .forEach(
            (path, picture) ->
                byPath.put(path, new Plate(prefix + "-p" + (byPath.size() + 1), picture)));
  }

  /** All pictures, ordered by path. */
  public List<Plate> all() {
    return List.copyOf(byPath.values());
  }

  /** How many images have no picture because there was no room. */
  public long leftOut() {
    return pictures.leftOut();
  }

  /** The images of a finding, its own before those related to it. */
  public List<Shown> of(Finding finding) {
    List<Shown> shown = new ArrayList<>();
    Stream.concat(Stream.of(finding.location()), finding.related().stream())
        .map(Location::path)
        .distinct()
        .filter(this::isKnown)
        .forEach(path -> shown.add(new Shown(path, byPath.get(path))));
    return shown;
  }

  /** Whether a picture, or the lack of one, shows this place. */
  public boolean isKnown(String path) {
    return byPath.containsKey(path) || pictures.undrawable().contains(path);
  }
}
