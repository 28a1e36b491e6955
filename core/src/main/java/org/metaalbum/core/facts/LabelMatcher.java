package org.metaalbum.core.facts;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.LabelMatching.State;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.TextForms;
import org.metaalbum.core.source.Entry;

/**
 * Finds the file that each row means. A name with a slip in it is matched to the file that it
 * surely means, so that one slip is not also a missing and an unlabelled image.
 */
public final class LabelMatcher {

  private static final int NONE = -1;

  private final LabelTable labels;
  private final List<Entry> images;
  private final String folder;
  private final Set<String> notFiles = new HashSet<>();
  private final State[] states;
  private final int[] imageOfRow;
  private final BitSet labelled = new BitSet();
  private int rowsWithoutName;
  private @Nullable Named byName;

  private LabelMatcher(LabelTable labels, Layout layout) {
    this.labels = labels;
    this.images = layout.imageFiles();
    this.folder = layout.images().path();
    this.states = new State[labels.size()];
    this.imageOfRow = new int[labels.size()];
    Stream.concat(layout.unusual(Role.NOT_A_FILE), layout.unusual(Role.JUNK))
        .filter(entry -> entry.isIn(folder))
        .map(Entry::name)
        .forEach(notFiles::add);
    String prefix = folder + "/";
    layout.unreadable().keySet().stream()
        .filter(path -> path.startsWith(prefix))
        .map(path -> path.substring(prefix.length()))
        .forEach(notFiles::add);
  }

  /** Matches the rows of a table to the files of a layout. */
  public static LabelMatching match(LabelTable labels, Layout layout) {
    return new LabelMatcher(labels, layout).match();
  }

  private LabelMatching match() {
    BitSet open = matchExactly();
    if (!open.isEmpty()) {
      matchNearly(open);
    }
    return new LabelMatching(images, states, imageOfRow, rowsWithoutName);
  }

  /** Matches by exact names; gives the rows that are still open. */
  private BitSet matchExactly() {
    BitSet open = new BitSet();
    int next = 0;
    for (int row = 0; row < labels.size(); row++) {
      String name = labels.fileName(row);
      // Mostly rows are ordered as files are, and names need not be looked up.
      int image = isOnlyOneOf(name, next) ? next : byName().find(name);
      if (image >= 0) {
        settle(row, State.EXACT, image);
        next = image + 1;
      } else if (TextForms.showsNothing(name)) {
        settle(row, State.NO_NAME, NONE);
      } else {
        open.set(row);
      }
    }
    return open;
  }

  private void matchNearly(BitSet open) {
    Named byFoldedName =
        new Named(i -> isInFolder(i) ? TextForms.folded(images.get(i).name()) : "");
    BitSet taken = (BitSet) labelled.clone();
    Named byStem = new Named(i -> isInFolder(i) && !taken.get(i) ? stem(images.get(i).name()) : "");
    Named byPath = new Named(i -> images.get(i).path());
    Named elsewhere = new Named(i -> isInFolder(i) ? "" : images.get(i).name());
    for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
      String name = labels.fileName(row);
      String tidy = TextForms.visible(name);
      String bare = bareName(tidy);
      boolean isPath = !bare.equals(tidy) || tidy.equals(".") || tidy.equals("..");
      int image = byPath.find(folder + "/" + name);
      State state = State.ELSEWHERE;
      if (image < 0 && isPath) {
        state = State.PATH;
        image =
            firstOf(
                byName().find(bare),
                byFoldedName.find(TextForms.folded(bare)),
                elsewhere.find(bare));
      } else if (image < 0 && !tidy.equals(name)) {
        state = State.UNTIDY;
        image = byName().find(tidy);
      }
      if (image < 0 && !isPath && notFiles.contains(name)) {
        settle(row, State.NOT_A_FILE, NONE);
        continue;
      }
      if (image < 0 && !isPath) {
        state = State.DIFFERS;
        image = firstOf(byFoldedName.find(TextForms.folded(name)), byStem.find(stem(name)));
      }
      if (image < 0 && !isPath) {
        state = State.ELSEWHERE;
        image = elsewhere.find(name);
      }
      settle(row, image < 0 && !isPath ? State.MISSING : state, image);
    }
  }

  private void settle(int row, State state, int image) {
    boolean ragged = labels.isRagged(row);
    states[row] = ragged ? State.NO_NAME : state;
    if (ragged || (image < 0 && (state == State.NO_NAME || state == State.PATH))) {
      rowsWithoutName++;
    }
    imageOfRow[row] = image;
    if (image >= 0) {
      labelled.set(image);
    }
  }

  /** Whether an image has this name, and no other has it: files are ordered by path. */
  private boolean isOnlyOneOf(String name, int image) {
    return image < images.size()
        && images.get(image).isCalled(name, folder)
        && !haveSamePath(image - 1, image)
        && !haveSamePath(image, image + 1);
  }

  /**
   * Whether two images that follow each other have the same path, as they may if the name of one is
   * not UTF-8.
   */
  private boolean haveSamePath(int image, int next) {
    return image >= 0
        && next < images.size()
        && !(images.get(image).unicodeName() && images.get(next).unicodeName())
        && images.get(image).path().equals(images.get(next).path());
  }

  /** Images by the names that rows should have for them. */
  private Named byName() {
    if (byName == null) {
      byName = new Named(i -> isInFolder(i) ? images.get(i).name() : "");
    }
    return byName;
  }

  private boolean isInFolder(int image) {
    return images.get(image).isIn(folder);
  }

  /** Images by some text; those with an empty text are left out. */
  private final class Named {

    private final TextIndex index;

    /** The first of the images that share a text: which of them is meant, nobody knows. */
    private final BitSet shared = new BitSet();

    Named(IntFunction<String> text) {
      this.index = new TextIndex(images.size(), text);
      for (int i = 0; i < images.size(); i++) {
        String own = text.apply(i);
        if (!own.isEmpty()) {
          int first = index.add(i, own);
          if (first != i) {
            shared.set(first);
          }
        }
      }
    }

    /** The image with this text; {@link #NONE} if there is none, or are several. */
    int find(String text) {
      int found = index.find(text);
      return found >= 0 && shared.get(found) ? NONE : found;
    }
  }

  private static int firstOf(int... candidates) {
    for (int candidate : candidates) {
      if (candidate >= 0) {
        return candidate;
      }
    }
    return NONE;
  }

  /** The part of a path behind its last separator, of any system. */
  private static String bareName(String path) {
    int end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    int drive = path.length() > 1 && path.charAt(1) == ':' ? 1 : -1;
    return path.substring(Math.max(end, drive) + 1);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return TextForms.folded(dot > 0 ? name.substring(0, dot) : name);
  }
}
