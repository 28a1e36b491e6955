package org.metaalbum.core.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.metaalbum.core.facts.CandidatePixels;
import org.metaalbum.core.facts.DuplicateFinder;
import org.metaalbum.core.facts.Duplicates;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageDecoder;
import org.metaalbum.core.image.ImageIoDecoder;
import org.metaalbum.core.image.ImageScanner;
import org.metaalbum.core.image.ReferencePixels;
import org.metaalbum.core.image.ScanLimits;
import org.metaalbum.core.image.ScanOptions;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.schema.Thresholds;

/** Has the images of a dataset scanned, and compared. Why something is not known is noted. */
final class ImageReading {

  private final DatasetSource source;
  private final CheckOptions options;
  private final Thresholds thresholds;
  private final boolean demandsDuplicates;
  private final RunCache cache;
  private final Gaps gaps;
  private final WarmUp warmUp;

  /**
   * @param demandsDuplicates whether anybody wants to know which images are the same, or nearly
   * @param cache what earlier runs found out
   * @param gaps gets what can't be read or compared
   */
  ImageReading(
      DatasetSource source,
      CheckOptions options,
      boolean demandsDuplicates,
      RunCache cache,
      Gaps gaps) {
    this.source = source;
    this.options = options;
    this.thresholds = options.profile().thresholds();
    this.demandsDuplicates = demandsDuplicates;
    this.cache = cache;
    this.gaps = gaps;
    this.warmUp = new WarmUp(source);
  }

  /**
   * Gets Java ready to scan, by some of the files; unless one thread alone is to work, or earlier
   * runs may have left nothing to scan.
   */
  void warmUp(List<Entry> files) {
    if (options.threads() > 1 && options.cache() == null) {
      warmUp.begin(files, scanners());
    }
  }

  /**
   * The scan of the images, which is to be started.
   *
   * @param place the dataset's folder or zip
   * @param verification holds the images against the manifests
   */
  ImageScan scan(Path place, List<Entry> files, Verification verification) {
    warmUp.end();
    if (files.isEmpty()) {
      gaps.addMissing(Need.IMAGES, "there are no images");
    }
    return new ImageScan(
        source,
        files,
        scanners(),
        verification,
        limits(),
        facts -> cache.recall(source, place, files, facts),
        options.progress());
  }

  private Supplier<ImageScanner> scanners() {
    ScanOptions scan = new ScanOptions(limits(), demandsDuplicates, options.referenceAlone());
    ImageDecoder reference = new ImageIoDecoder();
    return () -> new ImageScanner(scan, reference);
  }

  private ScanLimits limits() {
    return new ScanLimits(thresholds.maximumImageBytes(), thresholds.maximumImagePixels());
  }

  /** Waits for the scan, and notes what it could not do. */
  ImageScan.Result finish(ImageScan scan) {
    ImageScan.Result result = scan.finish();
    gaps.addUnreadable(result.unreadable());
    result.crashes().entrySet().stream()
        .findFirst()
        .ifPresent(
            crash -> {
              cache.noteTransientFailure();
              gaps.addMissing(
                  Need.IMAGES,
                  "internal error, please report it: %s: %s"
                      .formatted(crash.getKey(), crash.getValue()));
            });
    return result;
  }

  /** Which images are the same, or nearly, if anybody wants to know. */
  Duplicates duplicates(ImageTable images, Layout layout) {
    if (!demandsDuplicates) {
      return Duplicates.NONE;
    }
    DuplicateFinder finder = new DuplicateFinder(List.of(images), options.threads());
    CandidatePixels pixels = finder.candidates();
    ReferencePixels reference = new ReferencePixels(new ImageIoDecoder());
    long limit = thresholds.maximumImageBytes();
    new PixelScan(source, layout.imageFiles(), pixels, reference, limit, path -> path)
        .run(0, pixels.size(), options.threads());
    Duplicates duplicates = finder.find();
    if (duplicates.pixelsUnknown() != null) {
      cache.noteTransientFailure();
      gaps.addMissing(Need.PIXELS, duplicates.pixelsUnknown());
    }
    if (duplicates.gaveUp() != null) {
      gaps.addMissing(Need.ALIKE, duplicates.gaveUp());
    }
    return duplicates;
  }
}
