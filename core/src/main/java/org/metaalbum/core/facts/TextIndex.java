package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/**
 * Finds the first of many things that has a text, by their numbers. An open-addressing table, since
 * a map of a million boxed entries would take more memory than the things themselves.
 */
final class TextIndex {

  /** Stands for a text that nothing has. */
  static final int NONE = -1;

  private final IntFunction<String> texts;
  private final int[] slots;

  /** The hash of the text in each slot, which tells nearly all different texts apart. */
  private final int[] hashes;

  /** Nobody can know it beforehand; what is found does not depend on it. */
  private final int seed = ThreadLocalRandom.current().nextInt();

  /**
   * @param size how many things there may be
   * @param texts the text of each
   */
  TextIndex(int size, IntFunction<String> texts) {
    this.texts = texts;
    int wanted = Math.max(16, size + (size >> 1));
    this.slots = new int[Integer.highestOneBit(wanted) << 1];
    this.hashes = new int[slots.length];
    Arrays.fill(slots, NONE);
  }

  /** Adds a thing, unless one before it has the same text; gives the one that is in here. */
  int add(int number) {
    return add(number, texts.apply(number));
  }

  /** The same, where the text of the thing is at hand. */
  int add(int number, String text) {
    int hash = hash(text);
    int slot = slot(text, hash);
    if (slots[slot] == NONE) {
      slots[slot] = number;
      hashes[slot] = hash;
    }
    return slots[slot];
  }

  /** The thing with this text; {@link #NONE} if there is none. */
  int find(String text) {
    return slots[slot(text, hash(text))];
  }

  /**
   * Not String.hashCode: names that collide are easily made, and would make each look-up a walk.
   */
  private int hash(String text) {
    int hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = Integer.rotateLeft((hash ^ text.charAt(i)) * 0x9E3779B1, 13);
    }
    return hash ^ (hash >>> 15);
  }

  private int slot(String text, int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != NONE
        && (hashes[slot] != hash || !texts.apply(slots[slot]).equals(text))) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
