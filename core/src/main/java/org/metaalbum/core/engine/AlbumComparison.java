package org.metaalbum.core.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.AlbumFacts.PlacedMember;
import org.metaalbum.core.facts.CandidatePixels;
import org.metaalbum.core.facts.DuplicateFinder;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.image.ImageIoDecoder;
import org.metaalbum.core.image.ReferencePixels;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.ReadFailure;

/**
 * Compares the images of the datasets of an album with each other. Their sources are closed by
 * then: those with images that may have the same pixels as others' are opened again, one by one.
 */
final class AlbumComparison {

  private final CheckOptions options;
  private final DatasetPlaces places;

  /**
   * @param places where datasets are found that are opened again
   */
  AlbumComparison(CheckOptions options, DatasetPlaces places) {
    this.options = options;
    this.places = places;
  }

  /** Compares the images of these datasets. */
  AlbumFacts compare(List<FamilyFacts> families) {
    List<PlacedMember> versions = AlbumFacts.versions(families);
    List<ImageTable> tables = versions.stream().map(version -> version.member().images()).toList();
    DuplicateFinder finder = new DuplicateFinder(tables, options.threads());
    CandidatePixels pixels = finder.candidates();
    ReferencePixels reference = new ReferencePixels(new ImageIoDecoder());
    for (int from = 0; from < pixels.size(); ) {
      int table = pixels.images().tableNumber(pixels.position(from));
      int to = from;
      while (to < pixels.size() && pixels.images().tableNumber(pixels.position(to)) == table) {
        to++;
      }
      read(versions.get(table), pixels, from, to, reference);
      from = to;
    }
    return new AlbumFacts(families, versions, finder.find());
  }

  private void read(
      PlacedMember version, CandidatePixels pixels, int from, int to, ReferencePixels reference) {
    Path folder = places.of(version.member());
    if (folder == null) {
      throw new IllegalStateException("a dataset whose images were read has no place");
    }
    UnaryOperator<String> place =
        path -> version.family().inAlbum(version.member(), Location.of(path)).path();
    long limit = options.profile().thresholds().maximumImageBytes();
    try (DatasetSource source = Sources.dataset(folder, limit)) {
      new PixelScan(source, source.list().entries(), pixels, reference, limit, place)
          .run(from, to, options.threads());
    } catch (IOException failure) {
      pixels.fail(
          from, "%s can't be read again (%s)".formatted(folder, ReadFailure.reason(failure)));
    }
  }
}
