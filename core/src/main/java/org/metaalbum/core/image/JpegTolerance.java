package org.metaalbum.core.image;

/**
 * What libjpeg tolerates: decodes the data of a JPEG as libjpeg does, only without making pixels,
 * and tells whether it would have warned of something. So it can be known on each machine, and with
 * each JDK, what a certain build says.
 */
final class JpegTolerance {

  /** How many bytes the JDK hands over to libjpeg at a time. */
  private static final int PORTION = 4096;

  /** Bytes that the quick way must have in memory for each block of a unit. */
  private static final int QUICK_BYTES = 512;

  private final byte[] data;
  private final JpegStructure jpeg;
  private final HuffmanTables tables = new HuffmanTables();
  private final JpegReadAhead bits;
  private int restartInterval;

  private JpegTolerance(byte[] data, JpegStructure jpeg, JpegReadAhead.Build build) {
    this.data = data;
    this.jpeg = jpeg;
    this.bits = new JpegReadAhead(data, 2, jpeg.dataEnd(), build);
  }

  /**
   * Whether libjpeg-turbo decodes a file without a warning, if it gets it from {@link
   * JpegDataStream}.
   *
   * @param data the bytes of the file, from index 0
   * @param jpeg its structure, without a defect
   */
  static boolean covers(byte[] data, JpegStructure jpeg) {
    return covers(data, jpeg, JpegReadAhead.Build.TURBO);
  }

  /** The same of a certain build. */
  static boolean covers(byte[] data, JpegStructure jpeg, JpegReadAhead.Build build) {
    return new JpegTolerance(data, jpeg, build).isSilent();
  }

  private boolean isSilent() {
    JpegBlocks blocks = null;
    int marker = bits.nextMarker();
    while (marker != JpegMarker.EOI && !bits.complained()) {
      if (!JpegMarker.isRestart(marker)) {
        int from = bits.position() + 2;
        if (from > jpeg.dataEnd()) {
          return false;
        }
        int to = bits.position() + Bytes.u16(data, bits.position());
        bits.skipTo(to);
        if (marker >= JpegMarker.SOF0 && marker <= JpegMarker.SOF2) {
          blocks = new JpegBlocks(new JpegFrame(data, from, marker));
        } else if (marker == JpegMarker.DHT) {
          tables.read(data, from, to);
        } else if (marker == JpegMarker.DRI) {
          restartInterval = Bytes.u16(data, from);
        } else if (marker == JpegMarker.SOS && blocks != null) {
          readScan(new JpegTolerantScan(data, from, blocks, tables, bits));
        }
      }
      marker = bits.nextMarker();
    }
    return !bits.complained();
  }

  private void readScan(JpegTolerantScan scan) {
    bits.clear();
    int restarts = 0;
    for (int unit = 0; unit < scan.units() && !bits.complained(); unit++) {
      if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
        bits.restart(restarts++ & 7);
        scan.restart();
      }
      int number = unit;
      int needed = QUICK_BYTES * scan.blocksOfUnit();
      boolean quick = scan.isSequential() && restartInterval == 0;
      bits.takeUnit(() -> scan.readUnit(number), needed, quick ? inMemory() : 0);
    }
  }

  /** How many of the bytes that were handed over are still to be read. */
  private int inMemory() {
    int read = (bits.position() - jpeg.dataStart()) % PORTION;
    return read == 0 ? 0 : Math.min(PORTION - read, jpeg.dataEnd() - bits.position());
  }
}
