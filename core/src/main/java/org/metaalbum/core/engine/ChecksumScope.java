package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.Checksums;
import org.metaalbum.core.facts.Checksums.Unlisted;
import org.metaalbum.core.facts.Checksums.WrongDigest;
import org.metaalbum.core.facts.ManifestFacts;
import org.metaalbum.core.read.manifest.Manifest;
import org.metaalbum.core.read.manifest.ManifestLine;
import org.metaalbum.core.read.manifest.ManifestName;
import org.metaalbum.core.read.manifest.ManifestPath;
import org.metaalbum.core.read.manifest.ManifestReader;
import org.metaalbum.core.read.manifest.Smallest;

/**
 * The manifests of a dataset, of a family or of an album, and what became of their lines. Manifests
 * are read first; then {@link FileMatching} tells which files are there, and these are verified.
 */
final class ChecksumScope {

  private final int limit;
  private final List<OpenManifest> manifests = new ArrayList<>();
  private final Map<String, ExpectedDigest> byPath = new HashMap<>();
  private final Set<String> unverifiable = new HashSet<>();
  private final Set<String> closed = new HashSet<>();
  private final Smallest<Unlisted> unlisted;
  private long recognised;

  /**
   * @param limit how many things of a kind are kept
   */
  ChecksumScope(int limit) {
    this.limit = limit;
    this.unlisted = new Smallest<>(limit, Comparator.comparing(Unlisted::path));
  }

  /**
   * Reads a manifest.
   *
   * @param path where it stands
   * @param there the paths of all that stands around it
   */
  void read(String path, ManifestName name, InputStream in, Set<String> there) throws IOException {
    OpenManifest manifest = new OpenManifest(path, limit);
    Manifest text =
        ManifestReader.read(
            name,
            in,
            limit,
            new ManifestReader.Sink() {
              @Override
              public void digest(ManifestLine line) {
                expect(manifest, line);
              }

              @Override
              public void unverifiable(String file) {
                ManifestPath.resolve(manifest.folder(), file).ifPresent(unverifiable::add);
              }
            });
    manifest.close(text, domain(manifest.folder(), text, there));
    manifests.add(manifest);
  }

  private void expect(OpenManifest manifest, ManifestLine line) {
    String name = line.name();
    Optional<String> path = ManifestPath.resolve(manifest.folder(), name);
    Optional<String> onWindows = ManifestPath.resolve(manifest.folder(), name.replace('\\', '/'));
    if (path.isEmpty() || onWindows.isEmpty()) {
      manifest.addEscaping(line.line(), name);
      return;
    }
    ExpectedDigest expected = new ExpectedDigest(manifest, line);
    ExpectedDigest first = byPath.putIfAbsent(path.get(), expected);
    if (first != null) {
      first.append(expected);
    }
  }

  /** The folder of which a manifest should name every file; null if there is none. */
  private static @Nullable String domain(String folder, Manifest text, Set<String> there) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return switch (text.name().form()) {
      case FOLDER -> folder;
      // RFC 8493: the payload of a bag stands in its folder data.
      case PAYLOAD -> there.contains(prefix + "bagit.txt") ? prefix + "data" : folder;
      case TAGS -> null;
      case COMPANION -> {
        boolean ofOneFile = text.digests() < 2 || there.contains(prefix + text.name().target());
        yield ofOneFile ? null : folder;
      }
    };
  }

  /** Whether there is no manifest at all. */
  boolean isEmpty() {
    return manifests.isEmpty();
  }

  /** Whether there is a manifest that should name every file of some folder. */
  boolean speaks() {
    return manifests.stream().anyMatch(OpenManifest::speaks);
  }

  /** Whether there is a manifest that should name this file. */
  boolean speaksFor(String path) {
    return manifests.stream().anyMatch(manifest -> manifest.speaksFor(path));
  }

  /** What lines say of a file; null if none does. */
  @Nullable ExpectedDigest expected(String path) {
    return byPath.get(path);
  }

  /** Whether a line below can't be verified that names this file. */
  boolean isNamedUnverifiably(String path) {
    boolean named = unverifiable.remove(path);
    recognised += named ? 1 : 0;
    return named;
  }

  /** Whether there are lines on files below a folder. */
  boolean expectsBelow(String folder) {
    return byPath.keySet().stream().anyMatch(path -> path.startsWith(folder + "/"));
  }

  /** Paths below a folder that lines name, and that are not there. */
  List<String> absent(String prefix) {
    List<String> absent = new ArrayList<>();
    byPath.forEach(
        (path, expected) -> {
          if (!expected.isPresent() && path.replace('\\', '/').startsWith(prefix)) {
            absent.add(path);
          }
        });
    absent.sort(Comparator.naturalOrder());
    return absent;
  }

  /** Takes lines that name a file wrongly for lines on that file. */
  void rename(String name, String path) {
    ExpectedDigest first = byPath.remove(name);
    if (first == null) {
      throw new IllegalArgumentException("no line names " + name);
    }
    for (ExpectedDigest one = first; one != null; one = one.next()) {
      one.manifest().addRenamed(one.line(), name, path);
    }
    byPath.put(path, first);
    first.setPresent();
  }

  /** Notes that nobody can see what is in a folder: its files are not missing. */
  void close(String folder) {
    closed.add(folder);
  }

  /** Notes files that no line names. */
  void addUnlisted(Unlisted files) {
    unlisted.add(files);
  }

  /**
   * What came of it, when all files were announced and verified.
   *
   * @param around whether a manifest in the folder around speaks for these files
   */
  Checksums result(boolean around) {
    if (manifests.isEmpty()) {
      return Checksums.none(around);
    }
    Smallest<WrongDigest> wrong = new Smallest<>(limit, Comparator.comparing(WrongDigest::path));
    long verified = 0;
    for (Map.Entry<String, ExpectedDigest> file : byPath.entrySet()) {
      ExpectedDigest first = file.getValue();
      if (first.isPresent()) {
        verified += first.isVerified() ? 1 : 0;
        wrong(file.getKey(), first).ifPresent(wrong::add);
        conflicts(file.getKey(), first);
      } else if (closed.stream().noneMatch(folder -> file.getKey().startsWith(folder + "/"))) {
        for (ExpectedDigest one = first; one != null; one = one.next()) {
          one.manifest().addMissing(one.line(), file.getKey());
        }
      }
    }
    manifests.sort(Comparator.comparing(OpenManifest::path));
    List<ManifestFacts> facts = manifests.stream().map(OpenManifest::facts).toList();
    return new Checksums(facts, verified, wrong, unlisted(), around || speaks());
  }

  private static void conflicts(String path, ExpectedDigest first) {
    for (ExpectedDigest one = first; one != null; one = one.next()) {
      ExpectedDigest other = one.contradicted(first);
      if (other != null) {
        one.manifest().addConflict(one.line(), other, path);
      }
    }
  }

  private static Optional<WrongDigest> wrong(String path, ExpectedDigest first) {
    List<ExpectedDigest> wrong = new ArrayList<>();
    for (ExpectedDigest one = first; one != null; one = one.next()) {
      if (one.isWrong(first)) {
        wrong.add(one);
      }
    }
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    wrong.sort(Comparator.comparing(ExpectedDigest::location));
    return Optional.of(
        new WrongDigest(
            path,
            wrong.get(0).expected(),
            wrong.get(0).found(),
            wrong.stream().map(ExpectedDigest::location).toList()));
  }

  /** Files that no line names, unless lines that nobody can read may be what names them. */
  private Smallest<Unlisted> unlisted() {
    long malformed = manifests.stream().mapToLong(OpenManifest::malformed).sum() - recognised;
    boolean appropriate =
        manifests.stream().anyMatch(manifest -> manifest.speaks() && manifest.isAppropriate());
    return appropriate && unlisted.total() > malformed
        ? unlisted
        : new Smallest<>(limit, Comparator.comparing(Unlisted::path));
  }
}
