package org.metaalbum.core.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.KnownNames;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.LayoutReader;
import org.metaalbum.core.facts.Part;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.FolderSource;
import org.metaalbum.core.source.Listing;
import org.metaalbum.core.source.ReadFailure;

/**
 * Tells what each PATH is, by names alone: a dataset, the versions of one, an album of several, or
 * a file.
 */
final class InputFinder {

  /** How far below a PATH datasets are looked for: album, domain, family, version. */
  private static final int DEEPEST = 4;

  private final @Nullable InputKind kind;

  /**
   * @param kind what every PATH is taken for; null to find out
   */
  InputFinder(@Nullable InputKind kind) {
    this.kind = kind;
  }

  /** What to check, in the order of the PATHs; versions of one dataset are brought together. */
  List<Input> find(List<String> paths) {
    List<Input> inputs = paths.stream().map(this::find).toList();
    return kind == null ? new InputGrouping(inputs).grouped() : inputs;
  }

  private Input find(String given) {
    if (given.isBlank()) {
      return new Input.Unopened(given, "the path is empty");
    }
    try {
      Path path = Path.of(given);
      if (Files.isDirectory(path)) {
        return folder(given, path);
      }
      if (Files.isRegularFile(path)) {
        return file(given, path);
      }
      return new Input.Unopened(
          given,
          Files.exists(path) ? "it is neither a file nor a folder" : "no such file or folder");
    } catch (IOException failure) {
      return new Input.Unopened(given, ReadFailure.reason(failure));
    } catch (InvalidPathException invalid) {
      return new Input.Unopened(given, "this is no path: " + invalid.getReason());
    }
  }

  private Input file(String given, Path file) {
    String name = fileName(file);
    boolean zip = DatasetName.isZip(name);
    if (kind != null) {
      if (kind.isFile()) {
        return new Input.SingleFile(given, file, kind);
      }
      return kind == InputKind.DATASET && zip
          ? new Input.Dataset(given, file, DatasetName.of(name))
          : new Input.Unopened(given, misfit("a file", "a folder"));
    }
    if (zip) {
      return new Input.Dataset(given, file, DatasetName.of(name));
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      return new Input.SingleFile(given, file, null);
    }
    return KnownNames.mayBeDatasheet(name)
        ? new Input.SingleFile(given, file, InputKind.DATASHEET)
        : new Input.Unopened(
            given,
            "it is neither a dataset (a folder or a .zip), nor an info.json or card (.json), nor a"
                + " datasheet (.md or .pdf)");
  }

  private String misfit(String found, String needed) {
    String label = kind == null ? "" : kind.label();
    return "it is %s, and --kind %s needs %s".formatted(found, label, needed);
  }

  private Input folder(String given, Path folder) throws IOException {
    if (kind != null && kind.isFile()) {
      return new Input.Unopened(given, misfit("a folder", "a file"));
    }
    Input.Dataset dataset = new Input.Dataset(given, folder, DatasetName.of(fileName(folder)));
    if (kind == InputKind.DATASET) {
      return dataset;
    }
    Input found = inside(given, folder, 0);
    if (found != null) {
      return found;
    }
    return kind == null
        ? dataset
        : new Input.Unopened(
            given, "there is nothing in it that --kind %s could be".formatted(kind.label()));
  }

  /** What a folder is, if it is anything that this program knows. */
  private @Nullable Input inside(String given, Path folder, int depth) throws IOException {
    List<Entry> children = new FolderSource(folder).children();
    Layout layout = LayoutReader.read(new Listing(children, new TreeMap<>()));
    DatasetName name = DatasetName.of(fileName(folder));
    boolean isDataset =
        Stream.of(layout.info(), layout.labels(), layout.images())
            .anyMatch(part -> part.state() != Part.State.MISSING);
    if (isDataset && (kind == null || depth > 0)) {
      return new Input.Dataset(given, folder, name);
    }
    FolderContent content = new FolderContent(given, folder, name, children);
    for (Entry child : children) {
      if (kind != InputKind.DOCUMENTS && layout.role(child) != Role.JUNK) {
        Input found = child(given, folder, child, depth);
        if (found != null) {
          content.add(child.name(), found);
        }
      }
    }
    return content.asInput(kind, depth);
  }

  private @Nullable Input child(String given, Path folder, Entry child, int depth)
      throws IOException {
    String path = given.endsWith("/") ? given + child.name() : given + "/" + child.name();
    Path place = folder.resolve(child.name());
    if (child.kind() == Entry.Kind.FILE && DatasetName.isZip(child.name())) {
      return new Input.Dataset(path, place, DatasetName.of(child.name()));
    }
    if (!child.isFolder() || !child.unicodeName() || depth >= DEEPEST) {
      return null;
    }
    Input found;
    try {
      found = inside(path, place, depth + 1);
    } catch (IOException failure) {
      found = new Input.Unopened(path, ReadFailure.reason(failure));
    }
    DatasetName name = DatasetName.of(child.name());
    // A folder that is called a version is one, however little is in it.
    return found == null && name.version() != null ? new Input.Dataset(path, place, name) : found;
  }

  /** The last name of a path; that of the folder where it is only dots. */
  private static String fileName(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }
}
