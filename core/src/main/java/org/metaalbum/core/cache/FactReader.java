package org.metaalbum.core.cache;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.ImageFacts;
import org.metaalbum.core.image.ColourKind;
import org.metaalbum.core.image.Fingerprint;
import org.metaalbum.core.image.ImageDefect;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.ImageFormat;
import org.metaalbum.core.image.PerceptualHash;
import org.metaalbum.core.image.PixelDigest;
import org.metaalbum.core.image.Sha256;
import org.metaalbum.core.source.Entry;

/** Reads a section of a {@link FactCache}, as {@link FactWriter} writes it. */
final class FactReader {

  private final DataInputStream in;

  FactReader(DataInputStream in) {
    this.in = in;
  }

  /** Sets the facts of the files that the section knows, and their stamps. */
  void read(List<Entry> files, ImageFacts.Builder facts, long[] stamps) throws IOException {
    List<ImageFact> kinds = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      kinds.add(kind());
    }
    int file = 0;
    for (String path = in.readUTF(); !path.isEmpty(); path = in.readUTF()) {
      long stamp = in.readLong();
      ImageFact fact = fact(path, kinds.get(in.readInt()));
      // Both are ordered by path; files that are new or gone are passed over.
      while (file < stamps.length && files.get(file).path().compareTo(path) < 0) {
        file++;
      }
      if (file < stamps.length && files.get(file).path().equals(path)) {
        facts.set(file, fact);
        stamps[file] = stamp;
      }
    }
  }

  private ImageFact kind() throws IOException {
    ImageFormat format = ImageFormat.valueOf(in.readUTF());
    int width = in.readInt();
    int height = in.readInt();
    int channels = in.readInt();
    int bitDepth = in.readInt();
    ColourKind colour = ColourKind.valueOf(in.readUTF());
    boolean animated = in.readBoolean();
    int orientation = in.readInt();
    boolean hasGps = in.readBoolean();
    List<ImageDefect> defects = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      defects.add(new ImageDefect(ImageDefect.Kind.valueOf(in.readUTF()), in.readUTF()));
    }
    return new ImageFact(
        "",
        0,
        null,
        format,
        width,
        height,
        channels,
        bitDepth,
        colour,
        animated,
        orientation,
        hasGps,
        null,
        defects);
  }

  private ImageFact fact(String path, ImageFact kind) throws IOException {
    int present = in.readByte();
    long bytes = in.readLong();
    Sha256 digest =
        (present & FactWriter.DIGEST) == 0
            ? null
            : new Sha256(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    PerceptualHash look =
        (present & FactWriter.LOOK) == 0
            ? null
            : new PerceptualHash(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                (present & FactWriter.PLAIN) != 0);
    PixelDigest pixels =
        (present & FactWriter.PIXELS) == 0 ? null : new PixelDigest(in.readLong(), in.readLong());
    return kind.with(path, bytes, digest, fingerprint(look, pixels));
  }

  private static @Nullable Fingerprint fingerprint(
      @Nullable PerceptualHash look, @Nullable PixelDigest pixels) {
    return look == null && pixels == null ? null : new Fingerprint(look, pixels);
  }
}
