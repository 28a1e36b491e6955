package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.LayoutReader;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.read.manifest.HashAlgorithm;
import org.metaalbum.core.read.manifest.ManifestName;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.Listing;
import org.metaalbum.core.source.ReadFailure;
import org.metaalbum.schema.Thresholds;

/** Makes the checksum manifest of all files below a folder or in a zip. */
public final class ManifestMaker {

  /**
   * The manifest, and what it lacks.
   *
   * @param lines as {@code sha256sum} writes them, ordered by path, without line ends
   * @param leftOut what has no digest on purpose, by path, with the reason: what operating systems
   *     leave behind, other manifests, and links and devices that are never read
   * @param unreadable what should have one and has not, by path, with the reason
   */
  public record Result(
      List<String> lines, SortedMap<String, String> leftOut, SortedMap<String, String> unreadable) {

    /** Writes the lines. */
    public void writeTo(Writer out) throws IOException {
      for (String line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
  }

  private final DatasetSource source;
  private final HashAlgorithm algorithm;

  private ManifestMaker(DatasetSource source, HashAlgorithm algorithm) {
    this.source = source;
    this.algorithm = algorithm;
  }

  /**
   * Reads every file, several at a time.
   *
   * @param place a folder or a zip
   * @param algorithm what makes the digests
   * @param own path of the manifest itself, which has no line; null if it stands elsewhere
   * @throws IOException if the place can't be opened
   */
  public static Result make(Path place, HashAlgorithm algorithm, @Nullable String own)
      throws IOException {
    try (DatasetSource source = Sources.dataset(place, Thresholds.DEFAULT.maximumImageBytes())) {
      return new ManifestMaker(source, algorithm).make(own);
    }
  }

  private Result make(@Nullable String own) throws IOException {
    Listing listing = source.list();
    Layout layout = LayoutReader.read(listing);
    SortedMap<String, String> leftOut = new TreeMap<>();
    SortedMap<String, String> unreadable = new TreeMap<>(listing.unreadable());
    List<Entry> files = new ArrayList<>();
    for (Entry entry : listing.entries()) {
      if (entry.isFolder() || entry.path().equals(own)) {
        continue;
      }
      if (layout.role(entry) == Role.JUNK) {
        leftOut.put(entry.path(), "left behind by an operating system or an editor");
      } else if (ManifestName.isManifestOrSignature(entry.name())) {
        // Two manifests that name each other can't both be right once one is written anew.
        leftOut.put(entry.path(), "a checksum manifest, or a signature on one");
      } else if (!entry.isReadableFile()) {
        leftOut.put(entry.path(), "neither a file nor a link to a file in here");
      } else if (!entry.unicodeName()) {
        unreadable.put(entry.path(), "its name is not UTF-8");
      } else {
        files.add(entry);
      }
    }
    List<Digest> digests = files.parallelStream().map(this::digest).toList();
    List<String> lines = new ArrayList<>(digests.size());
    for (Digest digest : digests) {
      if (digest.failure() != null) {
        unreadable.put(digest.path(), digest.failure());
      } else {
        lines.add(line(digest));
      }
    }
    return new Result(lines, leftOut, unreadable);
  }

  private Digest digest(Entry file) {
    try (InputStream in = source.open(file)) {
      Map<HashAlgorithm, byte[]> digests = StreamDigests.of(in, Set.of(algorithm));
      byte[] bytes = Objects.requireNonNull(digests.get(algorithm));
      return new Digest(file.path(), HexFormat.of().formatHex(bytes), null);
    } catch (IOException failure) {
      return new Digest(file.path(), "", ReadFailure.reason(failure));
    }
  }

  /** GNU coreutils: a backslash in front of a line says that its name has escapes. */
  private static String line(Digest digest) {
    String name = digest.path().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    String mark = name.equals(digest.path()) ? "" : "\\";
    return mark + digest.hex() + "  " + name;
  }

  private record Digest(String path, String hex, @Nullable String failure) {}
}
