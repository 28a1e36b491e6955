package org.metaalbum.core.image;

/**
 * Counts the entropy-coded data of a JPEG to the bit (ITU-T T.81, annexes F and G): each scan must
 * hold the codes of all its blocks, in codes of its tables, and nothing else. libjpeg reads ahead,
 * and how many bytes in excess it overlooks depends on its build; this doesn't.
 */
final class JpegEntropy {

  private final byte[] data;
  private final int end;
  private final HuffmanTable[] dc = new HuffmanTable[4];
  private final HuffmanTable[] ac = new HuffmanTable[4];
  private int restartInterval;

  private JpegEntropy(byte[] data, int end) {
    this.data = data;
    this.end = end;
  }

  /** Whether all scans are exactly as long as they must be. The structure has no defect. */
  static boolean isWhole(byte[] data, JpegStructure jpeg) {
    return new JpegEntropy(data, jpeg.dataEnd()).check();
  }

  private boolean check() {
    JpegBlocks blocks = null;
    int at = 2;
    while (at + 3 < end) {
      if (Bytes.u8(data, at + 1) == 0xFF) {
        at++;
        continue;
      }
      int marker = Bytes.u8(data, at + 1);
      if (JpegMarker.isRestart(marker)) {
        return false;
      }
      int from = at + 4;
      at += 2 + Bytes.u16(data, at + 2);
      if (marker >= JpegMarker.SOF0 && marker <= JpegMarker.SOF2) {
        blocks = new JpegBlocks(new JpegFrame(data, from, marker));
      } else if (marker == JpegMarker.DHT) {
        readTables(from, at);
      } else if (marker == JpegMarker.DRI) {
        restartInterval = Bytes.u16(data, from);
      } else if (marker == JpegMarker.SOS && blocks != null) {
        JpegScan scan = new JpegScan(data, from, blocks, dc, ac);
        JpegBits bits = new JpegBits(data, at, end);
        if (!isWhole(scan, bits)) {
          return false;
        }
        at = bits.position();
      }
    }
    return true;
  }

  private boolean isWhole(JpegScan scan, JpegBits bits) {
    long units = scan.units();
    int restarts = 0;
    for (long unit = 0; unit < units; unit++) {
      if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
        if (!bits.restart(restarts++ & 7)) {
          return false;
        }
        scan.restart();
      }
      if (!scan.skipUnit(bits, unit) || bits.exhausted()) {
        return false;
      }
    }
    // Some encoders end the last interval with a restart marker, too.
    return bits.atMarker() && (!bits.restart(restarts & 7) || bits.atMarker());
  }

  private void readTables(int from, int to) {
    int at = from;
    while (at < to) {
      HuffmanTable[] tables = Bytes.u8(data, at) >> 4 == 0 ? dc : ac;
      tables[Bytes.u8(data, at) & 15] = new HuffmanTable(data, at + 1);
      at += 17 + HuffmanTable.symbols(data, at + 1);
    }
  }
}
