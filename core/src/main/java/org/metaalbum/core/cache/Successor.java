package org.metaalbum.core.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.metaalbum.core.source.RunStart;

/** A file that grows beside another, and takes its place when it is whole, or is gone. */
final class Successor implements Closeable {

  private final Path file;
  private final Path grown;
  private final FileChannel channel;
  private final RunStart start;

  private Successor(Path file, Path grown, FileChannel channel) throws IOException {
    this.file = file;
    this.grown = grown;
    this.channel = channel;
    this.start = new RunStart(Files.getLastModifiedTime(grown).to(TimeUnit.NANOSECONDS));
  }

  /**
   * Makes one that no other run has. {@link Files#createTempFile} would need random numbers, which
   * take longer to get ready than some thousand files take to be looked at.
   *
   * @param file whose place it shall take
   * @throws IOException if nothing can be written there
   */
  static Successor of(Path file) throws IOException {
    for (int number = 0; ; number++) {
      Path grown = Path.of(file + "." + number + ".new");
      try {
        FileChannel channel =
            FileChannel.open(grown, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new Successor(file, grown, channel);
      } catch (FileAlreadyExistsException othersFile) {
        // The next number is free, or the one behind it.
      }
    }
  }

  /** Writes to it. */
  FileChannel channel() {
    return channel;
  }

  /** When it was made, by the clock of its file system. */
  RunStart start() {
    return start;
  }

  /** Puts it in the place of the other, which stays if that fails. */
  void replace() throws IOException {
    channel.close();
    Files.move(grown, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Lets go of it; it is gone unless it took the place of the other. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(grown);
  }
}
