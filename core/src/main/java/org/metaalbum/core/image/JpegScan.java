package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/**
 * The header of a scan of a JPEG (ITU-T T.81, B.2.3), which was checked before, with its tables.
 */
final class JpegScan {

  private final byte[] data;
  private final int at;
  private final JpegBlocks blocks;
  private final HuffmanTables tables;
  private final int[] components;

  /** Reads the header whose parameters start at {@code at}; the tables are those of now. */
  JpegScan(byte[] data, int at, JpegBlocks blocks, HuffmanTables tables) {
    this.data = data;
    this.at = at;
    this.blocks = blocks;
    this.tables = tables;
    this.components = new int[Bytes.u8(data, at)];
    for (int i = 0; i < components.length; i++) {
      components[i] = blocks.frame().component(Bytes.u8(data, at + 1 + 2 * i));
    }
  }

  /** The frame's numbers of the components that it holds. */
  int[] components() {
    return components;
  }

  /** The DC table of the component that stands at this place in the scan. */
  @Nullable HuffmanTable dc(int i) {
    return tables.dc(Bytes.u8(data, at + 2 + 2 * i) >> 4);
  }

  /** Its AC table. */
  @Nullable HuffmanTable ac(int i) {
    return tables.ac(Bytes.u8(data, at + 2 + 2 * i) & 15);
  }

  /** First coefficient of the band, in zigzag order. */
  int first() {
    return Bytes.u8(data, at + 1 + 2 * components.length);
  }

  /** Last coefficient of the band. */
  int last() {
    return Bytes.u8(data, at + 2 + 2 * components.length);
  }

  /** Whether it adds a bit to what scans before told. */
  boolean isRefinement() {
    return Bytes.u8(data, at + 3 + 2 * components.length) >> 4 > 0;
  }

  /** How many low bits it leaves open. */
  int low() {
    return Bytes.u8(data, at + 3 + 2 * components.length) & 15;
  }

  /** Number of its units: interleaved ones, or blocks of the one component that it holds. */
  int units() {
    return blocks.units(components);
  }

  /** How many blocks of the component at this place in the scan a unit has. */
  int blocksOf(int i) {
    return components.length == 1 ? 1 : blocks.frame().blocks(components[i]);
  }

  /** How many blocks a unit has. */
  int blocksOfUnit() {
    int sum = 0;
    for (int i = 0; i < components.length; i++) {
      sum += blocksOf(i);
    }
    return sum;
  }
}
