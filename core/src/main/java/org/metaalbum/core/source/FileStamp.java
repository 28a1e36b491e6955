package org.metaalbum.core.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What tells a state of a file from others without reading it.
 *
 * @param bytes its size
 * @param modified when its bytes changed, in nanoseconds since 1970; programs can set it back
 * @param changed when anything of it changed (POSIX, {@code st_ctime}), in nanoseconds since 1970;
 *     no program can set it back
 */
public record FileStamp(long bytes, long modified, long changed) {

  /** What it is made of, by their names for {@link Files#readAttributes}. */
  static final String ATTRIBUTES = "unix:size,lastModifiedTime,ctime";

  /**
   * The stamp of a file; of a link its own.
   *
   * @throws IOException if it can't be looked at
   */
  static FileStamp of(Path file) throws IOException {
    return of(Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS));
  }

  /** The stamp of what has these attributes, {@link #ATTRIBUTES} among them. */
  static FileStamp of(Map<String, Object> attributes) {
    return new FileStamp(
        (Long) required(attributes, "size"),
        ((FileTime) required(attributes, "lastModifiedTime")).to(TimeUnit.NANOSECONDS),
        ((FileTime) required(attributes, "ctime")).to(TimeUnit.NANOSECONDS));
  }

  private static Object required(Map<String, Object> attributes, String name) {
    return Objects.requireNonNull(attributes.get(name), name);
  }

  /** When it was last modified or changed in any way, in nanoseconds since 1970. */
  public long latest() {
    return Math.max(modified, changed);
  }

  /** A number that is another for another stamp, but for one in 2<sup>64</sup>. */
  public long hash() {
    return new StateHash().add(this).state().high();
  }
}
