package org.metaalbum.core.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.ImageFacts;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.FileStamp;
import org.metaalbum.core.source.RunStart;

/**
 * A file that keeps what was found out about images from one run to the next. It has a section for
 * each dataset, with the facts of each image and the stamp that its file had: facts are used again
 * for files that have the same stamp. One more section has the report of a run, which is used again
 * where nothing that it depends on has changed. A file that is damaged, or was written under other
 * conditions (version, limits, decoder), is as good as none.
 *
 * <p>While a run goes on, the new cache grows beside the old one, and takes its place at the end.
 */
public final class FactCache implements Closeable {

  /** The word "album", a line feed, and in the last 16 bits the version of the form. */
  private static final long MAGIC = 0x616C62756D0A0002L;

  /** The name of the section that holds a report; those of datasets are absolute paths. */
  private static final String REPORT = "";

  private static final int BUFFER = 1 << 16;

  /** Where a section is in the old file. */
  private record Section(long start, long length) {}

  private final @Nullable FileChannel old;
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final Successor successor;
  private final FileChannel target;

  private FactCache(@Nullable FileChannel old, Successor successor) {
    this.old = old;
    this.successor = successor;
    this.target = successor.channel();
  }

  /**
   * Opens a cache.
   *
   * @param file where it is, or will be
   * @param conditions all but the files that facts depend on
   * @throws IOException if nothing can be written there
   */
  public static FactCache open(Path file, String conditions) throws IOException {
    Path absolute = file.toAbsolutePath();
    if (absolute.getFileName() == null || Files.isDirectory(absolute)) {
      throw new IOException("it is a folder");
    }
    if (!isOne(absolute)) {
      throw new IOException("it is another kind of file");
    }
    Successor successor = Successor.of(absolute);
    FileChannel old =
        Files.isRegularFile(absolute) ? FileChannel.open(absolute, StandardOpenOption.READ) : null;
    FactCache cache = new FactCache(old, successor);
    cache.begin(conditions);
    return cache;
  }

  /** Whether a file may be replaced by a cache. */
  private static boolean isOne(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return true;
    }
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      return in.readLong() >>> Short.SIZE == MAGIC >>> Short.SIZE;
    } catch (EOFException tooShort) {
      return false;
    }
  }

  private void begin(String conditions) throws IOException {
    DataOutputStream out = new DataOutputStream(Channels.newOutputStream(target));
    out.writeLong(MAGIC);
    out.writeUTF(conditions);
    out.flush();
    if (old == null) {
      return;
    }
    try {
      DataInputStream in = new DataInputStream(Channels.newInputStream(old));
      if (in.readLong() == MAGIC && in.readUTF().equals(conditions)) {
        while (old.position() < old.size()) {
          String name = in.readUTF();
          long length = in.readLong();
          long start = old.position();
          if (length < 0 || length > old.size() - start) {
            break;
          }
          sections.put(name, new Section(start, length));
          old.position(start + length);
        }
      }
    } catch (IOException damaged) {
      // What was found so far is of use; each section has a checksum of its own.
      return;
    }
  }

  /**
   * Sets the facts that are known of the files of a dataset.
   *
   * @param dataset the absolute path of its folder or zip
   * @param files ordered by path
   * @param facts gets what is known of them
   * @return for each file the stamp that it had; 0 where nothing is known
   */
  public long[] recall(String dataset, List<Entry> files, ImageFacts.Builder facts) {
    long[] stamps = new long[files.size()];
    Section section = sections.get(dataset);
    if (section == null || old == null) {
      return stamps;
    }
    long[] found =
        read(
            old,
            section,
            in -> {
              new FactReader(in).read(files, facts, stamps);
              return stamps;
            });
    if (found != null) {
      return found;
    }
    for (int i = 0; i < stamps.length; i++) {
      facts.unset(i);
    }
    return new long[stamps.length];
  }

  /** What reads a section, to its end. */
  @FunctionalInterface
  private interface Reading<T> {
    @Nullable T read(DataInputStream in) throws IOException;
  }

  /** Reads a section; null if it is damaged, or was not read to its end. */
  private static <T> @Nullable T read(FileChannel from, Section section, Reading<T> reading) {
    long end = section.start() + section.length() - Integer.BYTES;
    SectionStream bytes = new SectionStream(from, section.start(), end);
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, BUFFER))) {
      T found = reading.read(in);
      from.position(end);
      int checksum = new DataInputStream(Channels.newInputStream(from)).readInt();
      return in.read() < 0 && checksum == bytes.checksum() ? found : null;
    } catch (IOException | RuntimeException damaged) {
      // As good as none, like a wrong checksum.
      return null;
    }
  }

  /**
   * Keeps what is known of the files of a dataset for the next run.
   *
   * @param dataset the absolute path of its folder or zip
   * @param files ordered by path
   * @param facts what is known of them; of some it may be nothing
   * @param stamps for each file the stamp that it had before it was read; 0 to keep nothing
   */
  public void keep(String dataset, List<Entry> files, ImageFacts facts, long[] stamps)
      throws IOException {
    write(dataset, out -> new FactWriter(out).write(files, facts, stamps));
  }

  /**
   * The report that an earlier run made in this state; null if the cache has none. What came from
   * the cache in that run is not told.
   */
  public @Nullable Report report(RunState state) {
    Section section = sections.get(REPORT);
    if (section == null || old == null) {
      return null;
    }
    return read(
        old,
        section,
        in -> {
          ReportReader reader = new ReportReader(in);
          return reader.state().equals(state) ? reader.report() : null;
        });
  }

  /**
   * Keeps a report for the next run, in the place of one that was kept before.
   *
   * @param state all that it depends on
   * @param report without exhibits; what came from a cache, a baseline or changes is not kept
   */
  public void keep(RunState state, Report report) throws IOException {
    write(REPORT, out -> new ReportWriter(out).write(state, report));
  }

  /** When this run began, by the clock of the cache's file system. */
  public RunStart start() {
    return successor.start();
  }

  /** What writes a section. */
  @FunctionalInterface
  private interface Writing {
    void write(DataOutputStream out) throws IOException;
  }

  private void write(String name, Writing writing) throws IOException {
    sections.remove(name);
    DataOutputStream head = new DataOutputStream(Channels.newOutputStream(target));
    head.writeUTF(name);
    long length = target.position();
    head.writeLong(0);
    long begin = target.position();
    CRC32C checksum = new CRC32C();
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new CheckedOutputStream(Channels.newOutputStream(target), checksum), BUFFER));
    writing.write(out);
    out.flush();
    head.writeInt((int) checksum.getValue());
    long end = target.position();
    target.position(length);
    head.writeLong(end - begin);
    target.position(end);
  }

  /**
   * A stamp as a number. A file that changed just before this run has none, since it might change
   * once more within the same tick of the clock.
   *
   * @return 0 for none
   */
  public long number(FileStamp stamp) {
    if (!start().isSettled(stamp.latest())) {
      return 0;
    }
    long hash = stamp.hash();
    return hash == 0 ? 1 : hash;
  }

  /**
   * Puts the new cache in the place of the old one. Datasets that this run did not look at, and
   * that are still there, keep their sections.
   *
   * @throws IOException if it can't be written; the old one stays then
   */
  public void save() throws IOException {
    if (old != null) {
      for (Map.Entry<String, Section> entry : sections.entrySet()) {
        if (entry.getKey().equals(REPORT) || Files.exists(Path.of(entry.getKey()))) {
          copy(old, entry.getKey(), entry.getValue());
        }
      }
    }
    successor.replace();
  }

  private void copy(FileChannel from, String name, Section section) throws IOException {
    DataOutputStream head = new DataOutputStream(Channels.newOutputStream(target));
    head.writeUTF(name);
    head.writeLong(section.length());
    long done = 0;
    while (done < section.length()) {
      long count = from.transferTo(section.start() + done, section.length() - done, target);
      if (count <= 0) {
        throw new IOException("the old cache ended while it was copied");
      }
      done += count;
    }
  }

  /** Lets go of the files; what was not saved is gone. */
  @Override
  public void close() throws IOException {
    if (old != null) {
      old.close();
    }
    successor.close();
  }
}
