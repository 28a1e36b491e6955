package org.metaalbum.core.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.metaalbum.core.facts.DatasetName;

/** How findings call the datasets of a family or an album: unique names, without {@code .zip}. */
final class Labels {

  private final List<String> taken = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  Labels(List<Input.Dataset> members) {
    for (Input.Dataset member : members) {
      taken.add(member.name().label());
      files.add(String.valueOf(member.place().getFileName()));
    }
  }

  /** How the family's findings call a version. */
  String of(Input.Dataset member) {
    String label = member.name().label();
    if (Collections.frequency(taken, label) == 1) {
      return label;
    }
    String file = String.valueOf(member.place().getFileName());
    return Collections.frequency(files, file) == 1 ? file : member.path();
  }

  /** How the album's findings call what is in it: by its path below the album. */
  static String inAlbum(Input.Album album, Input member) {
    String base = album.path().endsWith("/") ? album.path() : album.path() + "/";
    String path = member.path();
    String below = path.startsWith(base) ? path.substring(base.length()) : path;
    boolean twice =
        DatasetName.isZip(below)
            && album.members().stream()
                .anyMatch(other -> other.path().equals(path.substring(0, path.length() - 4)));
    return twice ? below : DatasetName.of(below).label();
  }

  /** The folder that something stands in; empty if it stands right in the album. */
  static String parent(String label) {
    return label.substring(0, Math.max(0, label.lastIndexOf('/')));
  }
}
