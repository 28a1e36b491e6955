package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.Checksums;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.LayoutReader;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.image.Sha256;
import org.metaalbum.core.read.manifest.HashAlgorithm;
import org.metaalbum.core.read.manifest.ManifestName;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.FilesSource;

/**
 * Holds the files of one place against the manifests in it and in the folders around it. Images are
 * verified while they are scanned, from the same bytes; other files that a manifest names are read
 * once more.
 */
final class Verification {

  /**
   * The manifests of a folder that holds datasets.
   *
   * @param root the folder; null if what it holds was given one by one
   * @param scope its manifests
   */
  record Around(@Nullable Path root, ChecksumScope scope) {

    /** Whether they are about the files in a folder. */
    boolean covers(@Nullable Path folder) {
      return root != null && folder != null && folder.startsWith(root);
    }

    /** How they call what is in a folder: what stands in front of the name. */
    String prefix(Path folder) {
      String below = root == null ? "" : root.relativize(folder).toString();
      return below.isEmpty() ? "" : below + "/";
    }
  }

  /** The manifests, and how they call what is in this place. */
  private record View(ChecksumScope scope, String prefix) {

    @Nullable ExpectedDigest expected(String path) {
      return scope.isEmpty() ? null : scope.expected(prefix + path);
    }
  }

  private final ChecksumScope own;

  /** The own manifests first, and then those around from the nearest to the farthest. */
  private final List<View> views = new ArrayList<>();

  private final boolean packed;
  private final boolean provided;

  /**
   * @param limit how many things of a kind are kept
   * @param place where the files are; null if they have no place of their own
   * @param around the manifests in the folders around, from the farthest to the nearest, whether
   *     they are about this place or not
   */
  Verification(int limit, @Nullable Path place, List<Around> around) {
    this(limit, place, around, /* packed= */ false);
  }

  /**
   * @param packed whether the files are in a zip, which is what manifests around should name
   */
  private Verification(int limit, @Nullable Path place, List<Around> around, boolean packed) {
    this.packed = packed;
    this.own = new ChecksumScope(limit);
    views.add(new View(own, ""));
    List<Around> nearestFirst = new ArrayList<>(around);
    Collections.reverse(nearestFirst);
    for (Around one : nearestFirst) {
      if (place != null && one.covers(place)) {
        views.add(new View(one.scope(), one.prefix(place)));
      }
    }
    this.provided = views.stream().anyMatch(view -> view.scope().speaks());
  }

  /**
   * That of a dataset. If it is a zip, the zip itself is held against the manifests around too.
   *
   * @param limit how many things of a kind are kept
   * @param place its folder or zip
   * @param label its name, without {@code .zip}
   * @throws IOException if a zip can't be looked at
   */
  static Verification ofDataset(int limit, Path place, String label, List<Around> around)
      throws IOException {
    if (Files.isDirectory(place)) {
      return new Verification(limit, place, around);
    }
    try (DatasetSource source = new FilesSource(List.of(place))) {
      Layout layout = LayoutReader.read(source.list());
      Verification archive = new Verification(limit, place.resolveSibling(""), around);
      // What can't be read here can't be opened as a dataset either, and is reported there.
      archive.begin(source, layout, (entry, failure) -> {});
      archive.others(source, layout, (entry, failure) -> {});
    }
    Path folder = place.resolveSibling(label);
    // Lines on what is in a zip are lines on the folder beside it, if there is one.
    return new Verification(
        limit, Files.exists(folder) ? null : folder, around, /* packed= */ true);
  }

  /**
   * Reads the manifests of this place, and tells all manifests which files are there.
   *
   * @param failed told of what can't be read
   */
  void begin(DatasetSource source, Layout layout, BiConsumer<Entry, IOException> failed) {
    Set<String> there = new HashSet<>();
    for (Entry entry : layout.unusual()) {
      Optional<ManifestName> name = ManifestName.of(entry.name());
      if (name.isPresent() && entry.isReadableFile() && layout.role(entry) != Role.JUNK) {
        if (there.isEmpty()) {
          layout.entries().forEach(one -> there.add(one.path()));
        }
        try (InputStream in = source.open(entry)) {
          own.read(entry.path(), name.get(), in, there);
        } catch (IOException failure) {
          failed.accept(entry, failure);
        }
      }
    }
    boolean spoken = false;
    for (View view : views) {
      // The nearest manifest is the one that should name all files.
      boolean complete = !spoken && view.scope().speaks();
      new FileMatching(view.scope(), view.prefix(), layout)
          .announce(complete && (view.scope() == own || !packed));
      spoken = spoken || complete;
    }
  }

  /** Compares the bytes of an image; may be called from several threads. */
  void image(String path, byte[] bytes, int length, Sha256 sha256) {
    for (View view : views) {
      ExpectedDigest expected = view.expected(path);
      if (expected != null) {
        expected.verify(bytes, length, sha256);
      }
    }
  }

  /**
   * Compares the digest of an image whose bytes are not at hand; may be called from several
   * threads.
   *
   * @return whether it was enough; if not, a manifest gives another kind of digest
   */
  boolean known(Entry image, Sha256 sha256) {
    Set<HashAlgorithm> needed = EnumSet.noneOf(HashAlgorithm.class);
    for (View view : views) {
      ExpectedDigest expected = view.expected(image.path());
      if (expected != null) {
        expected.addNeeds(needed);
      }
    }
    if (needed.isEmpty()) {
      return true;
    }
    needed.remove(HashAlgorithm.SHA256);
    if (needed.isEmpty()) {
      compare(image.path(), Map.of(HashAlgorithm.SHA256, sha256.bytes()));
    }
    return needed.isEmpty();
  }

  /**
   * Reads and compares the files that were named and not seen as images.
   *
   * @param failed told of what can't be read
   */
  void others(DatasetSource source, Layout layout, BiConsumer<Entry, IOException> failed) {
    if (views.stream().allMatch(view -> view.scope().isEmpty())) {
      return;
    }
    for (Entry entry : layout.entries()) {
      Set<HashAlgorithm> needed = EnumSet.noneOf(HashAlgorithm.class);
      for (View view : views) {
        ExpectedDigest expected = view.expected(entry.path());
        if (expected != null) {
          expected.addNeeds(needed);
        }
      }
      if (!needed.isEmpty() && entry.isReadableFile()) {
        try (InputStream in = source.open(entry)) {
          compare(entry.path(), StreamDigests.of(in, needed));
        } catch (IOException failure) {
          failed.accept(entry, failure);
        }
      }
    }
  }

  private void compare(String path, Map<HashAlgorithm, byte[]> digests) {
    for (View view : views) {
      ExpectedDigest expected = view.expected(path);
      if (expected != null) {
        expected.verify(digests);
      }
    }
  }

  /** Notes that nobody can see what is in this place. */
  void closed() {
    for (View view : views) {
      if (!view.prefix().isEmpty()) {
        view.scope().close(view.prefix().substring(0, view.prefix().length() - 1));
      }
    }
  }

  /** The manifests of this place, for the datasets in it. */
  ChecksumScope own() {
    return own;
  }

  /**
   * What came of the manifests of this place.
   *
   * @param elsewhere whether other manifests speak for all of these files
   */
  Checksums result(boolean elsewhere) {
    return own.result(provided || elsewhere);
  }
}
