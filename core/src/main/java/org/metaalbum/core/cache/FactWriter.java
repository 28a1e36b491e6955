package org.metaalbum.core.cache;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metaalbum.core.facts.ImageFacts;
import org.metaalbum.core.image.Fingerprint;
import org.metaalbum.core.image.ImageDefect;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.PerceptualHash;
import org.metaalbum.core.image.PixelDigest;
import org.metaalbum.core.image.Sha256;
import org.metaalbum.core.source.Entry;

/** Writes a section of a {@link FactCache}; {@link FactReader} reads it. */
final class FactWriter {

  static final int DIGEST = 1;
  static final int LOOK = 2;
  static final int PLAIN = 4;
  static final int PIXELS = 8;

  private final DataOutputStream out;

  FactWriter(DataOutputStream out) {
    this.out = out;
  }

  /** Writes what images have in common, and then each that has a stamp. */
  void write(List<Entry> files, ImageFacts facts, long[] stamps) throws IOException {
    Map<ImageFact, Integer> kinds = new LinkedHashMap<>();
    for (int image = 0; image < facts.size(); image++) {
      kinds.putIfAbsent(facts.kind(image), kinds.size());
    }
    out.writeInt(kinds.size());
    for (ImageFact kind : kinds.keySet()) {
      write(kind);
    }
    int image = 0;
    for (int file = 0; file < stamps.length && image < facts.size(); file++) {
      // Both are ordered by path, and of some files there are no facts.
      if (facts.path(image).equals(files.get(file).path())) {
        if (stamps[file] != 0) {
          write(facts, image, stamps[file], kinds.getOrDefault(facts.kind(image), 0));
        }
        image++;
      }
    }
    out.writeUTF("");
  }

  private void write(ImageFact kind) throws IOException {
    out.writeUTF(kind.format().name());
    out.writeInt(kind.width());
    out.writeInt(kind.height());
    out.writeInt(kind.channels());
    out.writeInt(kind.bitDepth());
    out.writeUTF(kind.colour().name());
    out.writeBoolean(kind.animated());
    out.writeInt(kind.orientation());
    out.writeBoolean(kind.hasGps());
    out.writeInt(kind.defects().size());
    for (ImageDefect defect : kind.defects()) {
      out.writeUTF(defect.kind().name());
      out.writeUTF(defect.detail());
    }
  }

  private void write(ImageFacts facts, int image, long stamp, int kind) throws IOException {
    Sha256 digest = facts.sha256(image);
    Fingerprint fingerprint = facts.fingerprint(image);
    PerceptualHash look = fingerprint == null ? null : fingerprint.look();
    PixelDigest pixels = fingerprint == null ? null : fingerprint.pixels();
    int present =
        (digest == null ? 0 : DIGEST)
            | (look == null ? 0 : LOOK)
            | (look != null && look.plain() ? PLAIN : 0)
            | (pixels == null ? 0 : PIXELS);
    out.writeUTF(facts.path(image));
    out.writeLong(stamp);
    out.writeInt(kind);
    out.writeByte(present);
    out.writeLong(facts.bytes(image));
    if (digest != null) {
      write(digest.a(), digest.b(), digest.c(), digest.d());
    }
    if (look != null) {
      write(look.a(), look.b(), look.c(), look.d());
    }
    if (pixels != null) {
      out.writeLong(pixels.high());
      out.writeLong(pixels.low());
    }
  }

  private void write(long a, long b, long c, long d) throws IOException {
    out.writeLong(a);
    out.writeLong(b);
    out.writeLong(c);
    out.writeLong(d);
  }
}
