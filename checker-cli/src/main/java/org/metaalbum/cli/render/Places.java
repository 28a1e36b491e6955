package org.metaalbum.cli.render;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Report;

/**
 * Tells the files of findings as the folder that the check ran in sees them. A location is relative
 * to what it is found in, and calls the datasets of a family or an album by their names, without
 * {@code .zip}; a CI system opens files from the root of the repository.
 */
final class Places {

  private static final String ZIP = ".zip";

  /** By the path of a family or album: the reports on all that is in it, by how it calls them. */
  private final Map<String, Map<String, DatasetReport>> parts = new HashMap<>();

  /**
   * A file, and perhaps what is in it.
   *
   * @param file the file or folder as the check's own folder sees it, with {@code /}; absolute if
   *     the PATH was
   * @param member the file in it, if it is an archive; null if it is none, or meant as a whole
   */
  record Place(String file, @Nullable String member) {}

  Places(Report report) {
    Map<String, DatasetReport> byPath = new HashMap<>();
    report.datasets().forEach(dataset -> byPath.put(dataset.path(), dataset));
    for (DatasetReport dataset : report.datasets()) {
      DatasetReport part = dataset;
      while (part.partOf() != null) {
        DatasetReport whole = byPath.get(part.partOf());
        if (whole == null || whole.path().equals(part.path())) {
          break;
        }
        add(whole, dataset);
        part = whole;
      }
    }
  }

  private void add(DatasetReport whole, DatasetReport part) {
    Map<String, DatasetReport> known = parts.computeIfAbsent(whole.path(), key -> new HashMap<>());
    String label = label(whole, part);
    known.put(label, part);
    if (isZip(label)) {
      known.putIfAbsent(label.substring(0, label.length() - ZIP.length()), part);
    }
  }

  private static String label(DatasetReport whole, DatasetReport part) {
    return isBelow(part.path(), whole.path())
        ? part.path().substring(asFolder(whole.path()).length())
        : part.path().substring(part.path().lastIndexOf('/') + 1);
  }

  /** Where this location is, which a finding on that dataset, family or album names. */
  Place of(DatasetReport dataset, Location location) {
    String path = location.path();
    if (dataset.isConfiguration()) {
      return new Place(relative(path), null);
    }
    Map<String, DatasetReport> known = parts.getOrDefault(dataset.path(), Map.of());
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      DatasetReport part = known.get(path.substring(0, end));
      if (part != null) {
        String rest = end == path.length() ? "." : path.substring(end + 1);
        return inside(part.path(), part, rest);
      }
    }
    return inside(hasFolder(dataset) ? dataset.path() : parent(dataset.path()), dataset, path);
  }

  /** What could not be opened, or all of a dataset. */
  Place of(DatasetReport dataset) {
    return new Place(relative(dataset.path()), null);
  }

  private static Place inside(String folder, DatasetReport dataset, String path) {
    String file = relative(folder);
    if (dataset.kind().equals("dataset") && isZip(dataset.path())) {
      return new Place(file, path.equals(".") ? null : path);
    }
    if (path.equals(".")) {
      return new Place(file, null);
    }
    return new Place(file.equals(".") ? path : asFolder(file) + path, null);
  }

  /** Whether it is a folder or an archive: files, and versions given one by one, are none. */
  private boolean hasFolder(DatasetReport dataset) {
    return switch (dataset.kind()) {
      case "info", "card", "datasheet" -> false;
      case "documents" -> !dataset.path().endsWith(".json");
      case "family" ->
          parts.getOrDefault(dataset.path(), Map.of()).values().stream()
              .anyMatch(part -> isBelow(part.path(), dataset.path()));
      default -> true;
    };
  }

  private static boolean isBelow(String path, String folder) {
    return path.startsWith(asFolder(folder));
  }

  private static String asFolder(String path) {
    return path.endsWith("/") ? path : path + "/";
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : path.substring(0, Math.max(1, slash));
  }

  /** Without what means the check's own folder. */
  private static String relative(String path) {
    String rest = path;
    while (rest.startsWith("./")) {
      rest = rest.substring(2);
    }
    while (rest.endsWith("/") && rest.length() > 1) {
      rest = rest.substring(0, rest.length() - 1);
    }
    return rest.isEmpty() ? "." : rest;
  }

  private static boolean isZip(String path) {
    return path.regionMatches(true, path.length() - ZIP.length(), ZIP, 0, ZIP.length());
  }
}
