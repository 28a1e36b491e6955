package org.metaalbum.core.engine.exhibit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.metaalbum.core.image.Miniature;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.exhibit.Picture;
import org.metaalbum.core.report.exhibit.Pictures;
import org.metaalbum.schema.Thresholds;

/** Draws the images that findings speak of, those of errors before those of warnings. */
final class FindingPictures {

  private static final int SIDE = 112;

  /** More would make the report of one dataset too long to look through. */
  private static final int MOST = 500;

  private final Drawing drawing;
  private final Thresholds thresholds;

  FindingPictures(Drawing drawing, Thresholds thresholds) {
    this.drawing = drawing;
    this.thresholds = thresholds;
  }

  /** Draws the images in these datasets that the findings name. */
  Pictures draw(List<Room> rooms, List<Finding> findings) {
    Map<Room, Map<String, String>> wanted = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    int number = 0;
    long leftOut = 0;
    List<Finding> heaviestFirst =
        findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    for (Finding finding : heaviestFirst) {
      List<String> paths =
          Stream.concat(Stream.of(finding.location()), finding.related().stream())
              .map(Location::path)
              .toList();
      for (String path : paths) {
        Optional<Room.Hung> hung = Room.find(rooms, path);
        if (hung.isEmpty() || !seen.add(path)) {
          continue;
        }
        if (number < MOST) {
          number++;
          wanted
              .computeIfAbsent(hung.get().room(), room -> new LinkedHashMap<>())
              .put(path, hung.get().path());
        } else {
          leftOut++;
        }
      }
    }
    Map<String, Picture> shown = new HashMap<>();
    Set<String> undrawable = new HashSet<>();
    for (Map.Entry<Room, Map<String, String>> room : wanted.entrySet()) {
      List<String> paths = new ArrayList<>(room.getValue().keySet());
      List<Optional<Picture>> drawn = draw(room.getKey(), List.copyOf(room.getValue().values()));
      for (int i = 0; i < drawn.size(); i++) {
        String path = paths.get(i);
        drawn.get(i).ifPresentOrElse(p -> shown.put(path, p), () -> undrawable.add(path));
      }
      leftOut += paths.size() - drawn.size();
    }
    return new Pictures(shown, undrawable, leftOut);
  }

  private List<Optional<Picture>> draw(Room room, List<String> inside) {
    try (OpenRoom open = new OpenRoom(room, thresholds)) {
      return drawing.draw(
          inside.size(), i -> open.look(inside.get(i), SIDE).map(seen -> seen.within(SIDE)));
    } catch (IOException gone) {
      return drawing.draw(inside.size(), i -> Optional.<Miniature>empty());
    }
  }
}
