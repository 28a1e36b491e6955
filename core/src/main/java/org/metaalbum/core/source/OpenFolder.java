package org.metaalbum.core.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a dataset that is held open (POSIX, {@code openat}): the system need not walk down to
 * it for each of its files, and who puts a link in the place of a folder meanwhile leads nobody out
 * of the dataset. Where a system can't do that, it is but a path.
 */
final class OpenFolder implements Closeable {

  /** A link that replaced a file since the listing must not lead out of the dataset. */
  static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path path;
  private final @Nullable SecureDirectoryStream<Path> handle;

  /**
   * @param handle null if the system has none
   */
  OpenFolder(Path path, @Nullable SecureDirectoryStream<Path> handle) {
    this.path = path;
    this.handle = handle;
  }

  /**
   * Opens a folder, and on the way those that it stands in, none of which may be a link by now.
   *
   * @param root the dataset's own folder
   * @param folder relative to it; empty for the root itself
   * @throws IOException if one of them can't be opened
   */
  @SuppressWarnings("StreamResourceLeak") // it is closed with the folder
  static OpenFolder of(Path root, String folder) throws IOException {
    OpenFolder open = new OpenFolder(root, secure(Files.newDirectoryStream(root)));
    if (!folder.isEmpty()) {
      for (Path name : root.getFileSystem().getPath(folder)) {
        try (OpenFolder parent = open) {
          open = parent.enter(name);
        }
      }
    }
    return open;
  }

  private OpenFolder enter(Path name) throws IOException {
    return new OpenFolder(
        path.resolve(name),
        handle == null ? null : secure(handle.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)));
  }

  private static @Nullable SecureDirectoryStream<Path> secure(DirectoryStream<Path> stream)
      throws IOException {
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return secure;
    }
    stream.close();
    return null;
  }

  /** Opens the file of this name to be read. */
  SeekableByteChannel open(String name) throws IOException {
    return handle == null
        ? Files.newByteChannel(path.resolve(name), READ)
        : handle.newByteChannel(path.getFileSystem().getPath(name), READ);
  }

  @Override
  public void close() throws IOException {
    if (handle != null) {
      handle.close();
    }
  }
}
