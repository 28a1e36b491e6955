package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/**
 * Counts the entropy-coded data of a JPEG to the bit (ITU-T T.81, annexes F and G): each scan must
 * hold the codes of all its blocks, in codes of its tables, and nothing else. All damage that a
 * decoder can see shows here, since what it does behind, the inverse transform and the conversion
 * of colours, can't fail.
 *
 * <p>One instance serves many images, one at a time; what it says of an image doesn't depend on
 * those before.
 */
final class JpegEntropy {

  private final HuffmanTables tables = new HuffmanTables();
  private final JpegCodedData coded = new JpegCodedData();
  private final JpegSequentialScan sequential = new JpegSequentialScan();
  private final JpegDcImage means = new JpegDcImage();
  private final int[] dcSteps = new int[4];
  private byte[] data = {};
  private int end;
  private int restartInterval;
  private int next;

  /** The structure of a file, which may be asked about next. */
  JpegStructure parse(byte[] file, int length) {
    return JpegParser.parse(file, length, coded);
  }

  /**
   * Whether all scans are exactly as long as they must be.
   *
   * @param file the bytes of the file, from index 0, which was parsed last
   * @param jpeg its structure, without a defect
   */
  boolean isWhole(byte[] file, JpegStructure jpeg) {
    data = file;
    end = jpeg.dataEnd();
    restartInterval = 0;
    tables.clear();
    means.begin(null);
    return check();
  }

  /**
   * What the image looks like that was checked last, and is whole; null if that can't be told
   * without its pixels.
   *
   * @param rgb whether its components are red, green and blue
   */
  @Nullable PerceptualHash look(boolean rgb) {
    return means.look(rgb);
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
        means.begin(blocks);
      } else if (marker == JpegMarker.DHT) {
        tables.read(data, from, at);
      } else if (marker == JpegMarker.DQT) {
        readDcSteps(from, at);
      } else if (marker == JpegMarker.DRI) {
        restartInterval = Bytes.u16(data, from);
      } else if (marker == JpegMarker.SOS && blocks != null) {
        JpegScan scan = new JpegScan(data, from, blocks, tables);
        noteDcSteps(scan, blocks.frame());
        boolean whole =
            blocks.frame().progressive()
                ? isProgressiveWhole(scan, at, blocks)
                : isSequentialWhole(scan, at);
        if (!whole) {
          return false;
        }
        at = next;
      }
    }
    return true;
  }

  private boolean isSequentialWhole(JpegScan scan, int from) {
    sequential.clear();
    for (int i = 0; i < scan.components().length; i++) {
      HuffmanTable dc = scan.dc(i);
      HuffmanTable ac = scan.ac(i);
      if (dc == null || ac == null) {
        return false;
      }
      for (int k = scan.blocksOf(i); k > 0; k--) {
        sequential.addBlock(i, dc, ac);
      }
    }
    int units = scan.units();
    int[] sequence = means.sequence(units * sequential.blocks());
    int interval = restartInterval == 0 ? units : restartInterval;
    int restarts = 0;
    int done = 0;
    next = from;
    while (true) {
      coded.read(data, next, end);
      next = coded.next();
      int part = Math.min(interval, units - done);
      if (!sequential.skip(coded, part, sequence, done * sequential.blocks())) {
        return false;
      }
      done += part;
      if (done == units) {
        means.add(scan.components());
        return endsAtMarker(restarts & 7);
      }
      if (!restart(restarts++ & 7)) {
        return false;
      }
    }
  }

  private boolean isProgressiveWhole(JpegScan scan, int from, JpegBlocks blocks) {
    JpegProgressiveScan progressive = new JpegProgressiveScan(scan, blocks);
    int units = scan.units();
    int blocksOfUnit = scan.blocksOfUnit();
    int[] sequence = progressive.isOfDc() ? means.sequence(units * blocksOfUnit) : new int[0];
    JpegBits bits = new JpegBits(data, from, end);
    int restarts = 0;
    for (int unit = 0; unit < units; unit++) {
      if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
        next = bits.position();
        if (!bits.atMarker() || !restart(restarts++ & 7)) {
          return false;
        }
        bits.moveTo(next);
        progressive.restart();
      }
      if (!progressive.skipUnit(bits, unit, sequence, unit * blocksOfUnit) || bits.exhausted()) {
        return false;
      }
    }
    next = bits.position();
    if (progressive.isOfDc()) {
      means.add(scan.components());
    }
    return bits.atMarker() && endsAtMarker(restarts & 7);
  }

  private void noteDcSteps(JpegScan scan, JpegFrame frame) {
    for (int component : scan.components()) {
      means.quantisation(component, dcSteps[frame.quantisation(component)]);
    }
  }

  /** Whether a scan ends here: some encoders end the last interval with a restart marker, too. */
  private boolean endsAtMarker(int number) {
    restart(number);
    return isMarker(next);
  }

  /** Goes behind the restart marker of this number (0 to 7); false if it is not the next. */
  private boolean restart(int number) {
    int at = next;
    while (at + 1 < end && Bytes.u8(data, at + 1) == 0xFF) {
      at++;
    }
    if (at + 1 >= end || Bytes.u8(data, at + 1) != JpegMarker.RST0 + number) {
      return false;
    }
    next = at + 2;
    return true;
  }

  /**
   * Whether coded data ends here, and a marker follows, if need be behind fill bytes: with 00
   * behind them even many bytes FF are none.
   */
  private boolean isMarker(int from) {
    int at = from;
    while (at < end && data[at] == (byte) 0xFF) {
      at++;
    }
    return at == end || (at > from && data[at] != 0);
  }

  private void readDcSteps(int from, int to) {
    int at = from;
    while (at < to) {
      int table = Bytes.u8(data, at) & 15;
      int bytes = 1 + (Bytes.u8(data, at) >> 4);
      dcSteps[table] = bytes == 1 ? Bytes.u8(data, at + 1) : Bytes.u16(data, at + 1);
      at += 1 + 64 * bytes;
    }
  }
}
