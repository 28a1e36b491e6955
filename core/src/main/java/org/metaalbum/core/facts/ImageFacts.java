package org.metaalbum.core.facts;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.Fingerprint;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.PerceptualHash;
import org.metaalbum.core.image.PixelDigest;
import org.metaalbum.core.image.Sha256;
import org.metaalbum.core.source.Entry;

/**
 * The facts of the images of a dataset, ordered by path. There may be a million: they are kept in
 * columns of about 80 bytes an image, and an {@link ImageFact} is made when somebody asks for it.
 * What images have in common (format, size, colours, that nothing is wrong) is kept once.
 */
public final class ImageFacts extends AbstractList<ImageFact> implements RandomAccess {

  /** Facts of no images. */
  public static final ImageFacts NONE = new Builder(List.of()).build();

  private final Columns columns;
  private final int size;

  private ImageFacts(Columns columns, int size) {
    this.columns = columns;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public ImageFact get(int image) {
    return columns.kind(image).with(path(image), bytes(image), sha256(image), fingerprint(image));
  }

  /**
   * All of a fact but path, size, digest and fingerprint: the same object for images that have all
   * of this in common.
   */
  public ImageFact kind(int image) {
    return columns.kind(image);
  }

  /** The path of an image, relative to its dataset. */
  public String path(int image) {
    return columns.paths[image];
  }

  /** Size of an image's file. */
  public long bytes(int image) {
    return columns.bytes[image];
  }

  /** The digest of an image's file; null if it was too large to be read. */
  public @Nullable Sha256 sha256(int image) {
    return columns.sha256(image);
  }

  /** The first 64 bits of the digest of an image's file; 0 if it has none. */
  long startOfSha256(int image) {
    return columns.startOfSha256(image);
  }

  /** Whether an image's file has a digest: it was not too large to be read. */
  boolean hasSha256(int image) {
    return columns.has(image, Columns.DIGEST);
  }

  /** Whether an image can be compared with others. */
  public boolean hasFingerprint(int image) {
    return columns.has(image, Columns.LOOK | Columns.PIXELS);
  }

  /** Whether the pixels of an image were made to be compared. */
  public boolean hasPixels(int image) {
    return columns.has(image, Columns.PIXELS);
  }

  /** By what an image is compared; null if it is not whole, or can't be compared. */
  public @Nullable Fingerprint fingerprint(int image) {
    return hasFingerprint(image) ? new Fingerprint(look(image), pixels(image)) : null;
  }

  /** What an image looks like; null if that is not known. */
  @Nullable PerceptualHash look(int image) {
    return columns.look(image);
  }

  /** The digest of an image's pixels; null if they were not made. */
  @Nullable PixelDigest pixels(int image) {
    return columns.pixels(image);
  }

  /** Whether an image has a look that tells it from others. */
  boolean hasLook(int image) {
    return columns.has(image, Columns.LOOK) && !columns.has(image, Columns.PLAIN);
  }

  /** Whether an image has a look, and is too plain to be told from others by it. */
  boolean isPlain(int image) {
    return columns.has(image, Columns.PLAIN);
  }

  /** The image of a path; negative if there is none. */
  public int find(String path) {
    return Arrays.binarySearch(columns.paths, 0, size, path);
  }

  /**
   * For each of these files the number of its image; negative if there is none.
   *
   * @param files ordered by path
   */
  int[] numbers(List<Entry> files) {
    int[] numbers = new int[files.size()];
    int image = 0;
    for (int file = 0; file < numbers.length; file++) {
      String path = files.get(file).path();
      // Nearly all files were read: the next image is nearly always that of the next file.
      boolean found = image < size && path(image).equals(path);
      while (!found && image < size && path(image).compareTo(path) < 0) {
        image++;
        found = image < size && path(image).equals(path);
      }
      numbers[file] = found ? image++ : -1;
    }
    return numbers;
  }

  /** Gathers facts. Several threads may do so, each for files of its own. */
  public static final class Builder {

    private final List<Entry> files;
    private final Columns columns;

    /**
     * @param files those that may be images, ordered by path
     */
    public Builder(List<Entry> files) {
      this.files = files;
      this.columns = new Columns(files.size());
    }

    /**
     * Sets the fact of a file.
     *
     * @param file its number among the files
     */
    public void set(int file, ImageFact fact) {
      columns.set(file, fact);
    }

    /** Forgets the fact of a file. */
    public void unset(int file) {
      columns.kinds[file] = null;
    }

    /** The digest of a file of which the fact is known; null if it was too large to be read. */
    public @Nullable Sha256 sha256(int file) {
      return columns.sha256(file);
    }

    /** Whether the fact of a file is known. */
    public boolean isSet(int file) {
      return columns.kinds[file] != null;
    }

    /** The facts that were set, when no thread sets more. */
    public ImageFacts build() {
      int size = 0;
      for (int file = 0; file < files.size(); file++) {
        if (isSet(file)) {
          columns.move(file, size);
          columns.paths[size++] = files.get(file).path();
        }
      }
      return new ImageFacts(columns, size);
    }
  }

  /** One array, or several elements of one, for each part of a fact. */
  private static final class Columns {

    static final int DIGEST = 1;
    static final int LOOK = 2;
    static final int PLAIN = 4;
    static final int PIXELS = 8;

    /** Longs of a digest, of a look, and of a digest of pixels. */
    private static final int FOUR = 4;

    private static final int TWO = 2;

    final String[] paths;
    final long[] bytes;
    final @Nullable ImageFact[] kinds;
    private final byte[] present;
    private final long[] digests;

    /** The first kind that was met; in most datasets all images are of it. */
    private volatile @Nullable ImageFact commonKind;

    private final ConcurrentMap<ImageFact, ImageFact> otherKinds = new ConcurrentHashMap<>();

    /** Not made before it is known that there is something to keep. */
    private volatile long @Nullable [] looks;

    private volatile long @Nullable [] pixels;

    Columns(int size) {
      this.paths = new String[size];
      this.bytes = new long[size];
      this.kinds = new ImageFact[size];
      this.present = new byte[size];
      this.digests = new long[size * FOUR];
    }

    boolean has(int at, int any) {
      return (present[at] & any) != 0;
    }

    ImageFact kind(int at) {
      ImageFact kind = kinds[at];
      if (kind == null) {
        throw new IndexOutOfBoundsException(at);
      }
      return kind;
    }

    @Nullable Sha256 sha256(int at) {
      int i = at * FOUR;
      return has(at, DIGEST)
          ? new Sha256(digests[i], digests[i + 1], digests[i + 2], digests[i + 3])
          : null;
    }

    long startOfSha256(int at) {
      return digests[at * FOUR];
    }

    @Nullable PerceptualHash look(int at) {
      long[] column = looks;
      int i = at * FOUR;
      return column != null && has(at, LOOK)
          ? new PerceptualHash(
              column[i], column[i + 1], column[i + 2], column[i + 3], has(at, PLAIN))
          : null;
    }

    @Nullable PixelDigest pixels(int at) {
      long[] column = pixels;
      int i = at * TWO;
      return column != null && has(at, PIXELS) ? new PixelDigest(column[i], column[i + 1]) : null;
    }

    void set(int at, ImageFact fact) {
      int flags = 0;
      Sha256 digest = fact.sha256();
      if (digest != null) {
        flags |= DIGEST;
        put(digests, at * FOUR, digest.a(), digest.b(), digest.c(), digest.d());
      }
      Fingerprint fingerprint = fact.fingerprint();
      PerceptualHash look = fingerprint == null ? null : fingerprint.look();
      if (look != null) {
        flags |= look.plain() ? LOOK | PLAIN : LOOK;
        put(looks(), at * FOUR, look.a(), look.b(), look.c(), look.d());
      }
      PixelDigest exact = fingerprint == null ? null : fingerprint.pixels();
      if (exact != null) {
        flags |= PIXELS;
        long[] column = pixels();
        column[at * TWO] = exact.high();
        column[at * TWO + 1] = exact.low();
      }
      present[at] = (byte) flags;
      bytes[at] = fact.bytes();
      ImageFact common = commonKind;
      kinds[at] = common != null && common.isOfKind(fact) ? common : kindOf(fact);
    }

    private ImageFact kindOf(ImageFact fact) {
      ImageFact kind = fact.with("", 0, null, null);
      ImageFact common = commonKind(kind);
      if (common.isOfKind(kind)) {
        return common;
      }
      ImageFact same = otherKinds.putIfAbsent(kind, kind);
      return same == null ? kind : same;
    }

    /** The common kind: this one, unless another thread has met one before. */
    private synchronized ImageFact commonKind(ImageFact ifFirst) {
      ImageFact common = commonKind;
      if (common == null) {
        common = ifFirst;
        commonKind = common;
      }
      return common;
    }

    private long[] looks() {
      long[] column = looks;
      return column != null ? column : makeLooks();
    }

    private synchronized long[] makeLooks() {
      long[] column = looks;
      if (column == null) {
        column = new long[paths.length * FOUR];
        looks = column;
      }
      return column;
    }

    private long[] pixels() {
      long[] column = pixels;
      return column != null ? column : makePixels();
    }

    private synchronized long[] makePixels() {
      long[] column = pixels;
      if (column == null) {
        column = new long[paths.length * TWO];
        pixels = column;
      }
      return column;
    }

    private static void put(long[] column, int at, long a, long b, long c, long d) {
      column[at] = a;
      column[at + 1] = b;
      column[at + 2] = c;
      column[at + 3] = d;
    }

    void move(int from, int to) {
      if (from == to) {
        return;
      }
      bytes[to] = bytes[from];
      kinds[to] = kinds[from];
      present[to] = present[from];
      System.arraycopy(digests, from * FOUR, digests, to * FOUR, FOUR);
      long[] seen = looks;
      if (seen != null) {
        System.arraycopy(seen, from * FOUR, seen, to * FOUR, FOUR);
      }
      long[] exact = pixels;
      if (exact != null) {
        System.arraycopy(exact, from * TWO, exact, to * TWO, TWO);
      }
    }
  }
}
