package org.metaalbum.core.facts;

import java.util.Comparator;
import java.util.List;
import org.metaalbum.core.read.manifest.Smallest;
import org.metaalbum.core.report.Location;

/**
 * How the checksum manifests of a dataset, of a family or of an album agree with its files.
 *
 * @param manifests the manifests, ordered by path
 * @param verified how many files have a digest that was compared
 * @param wrong files that have another digest
 * @param unlisted files that no manifest names, where one speaks for all
 * @param provided whether the files have a manifest that speaks for all, in here or in the folder
 *     around
 */
public record Checksums(
    List<ManifestFacts> manifests,
    long verified,
    Smallest<WrongDigest> wrong,
    Smallest<Unlisted> unlisted,
    boolean provided) {

  /** No manifest. */
  public static final Checksums NONE = none(false);

  /**
   * No manifest in here.
   *
   * @param provided whether there is one in the folder around
   */
  public static Checksums none(boolean provided) {
    return new Checksums(
        List.of(),
        0,
        new Smallest<>(0, Comparator.comparing(WrongDigest::path)),
        new Smallest<>(0, Comparator.comparing(Unlisted::path)),
        provided);
  }

  /**
   * A file that is not what a manifest says.
   *
   * @param path the file
   * @param expected what the manifest says, with the name of the algorithm
   * @param actual what it is, with the name of the algorithm
   * @param lines where manifests say so
   */
  public record WrongDigest(String path, String expected, String actual, List<Location> lines) {}

  /**
   * Files that no manifest names.
   *
   * @param path the file, or the folder of which no file is named
   * @param files how many they are
   */
  public record Unlisted(String path, long files) {}

  public Checksums {
    manifests = List.copyOf(manifests);
  }

  /** Whether there is no manifest. */
  public boolean isEmpty() {
    return manifests.isEmpty();
  }
}
