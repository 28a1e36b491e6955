package org.metaalbum.core.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.metaalbum.core.read.Spelling;
import org.metaalbum.core.read.TextForms;
import org.metaalbum.core.source.ArchiveDefect;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.Listing;

/** Tells what each entry is to its dataset, by its name and place alone. */
public final class LayoutReader {

  /** What people call the folder of images; too far from its name to be a slip. */
  private static final Set<String> OTHER_IMAGE_FOLDERS =
      Set.of("img", "imgs", "pics", "pictures", "photos");

  private static final Pattern OTHER_EXTENSIONS =
      Pattern.compile("(\\.(csv|tsv|txt|json))+", Pattern.CASE_INSENSITIVE);

  /** From so many entries on, it pays to look at their names with all cores. */
  private static final int MANY = 4096;

  private static final int IN_ROOT = 1;
  private static final int RIGHT_IN_A_FOLDER = 2;
  private static final int ORDINARY_NAME = 4;
  private static final int NO_TWIN = 8;

  private final List<Entry> entries;

  /**
   * Of each entry what its path tells, found in one go: paths are far from each other in memory.
   */
  private final byte[] traits;

  private final List<Entry> root;
  private final Map<String, String> unreadable;
  private final List<ArchiveDefect> defects;
  private final Map<String, Role> roles = new HashMap<>();
  private final Set<String> foldersWithImages = new HashSet<>();
  private String imageFolder = "images";
  private String lastNoted = "";
  private boolean cardSeen;

  private LayoutReader(Listing listing) {
    this.entries = listing.entries();
    this.traits = new byte[entries.size()];
    IntStream numbers = IntStream.range(0, traits.length);
    (traits.length < MANY ? numbers : numbers.parallel())
        .forEach(i -> traits[i] = (byte) traits(entries.get(i)));
    this.root =
        IntStream.range(0, traits.length)
            .filter(i -> is(i, IN_ROOT))
            .mapToObj(entries::get)
            .toList();
    this.unreadable = listing.unreadable();
    this.defects = listing.defects();
  }

  /** Reads the layout out of a listing. */
  public static Layout read(Listing listing) {
    return new LayoutReader(listing).read();
  }

  private Layout read() {
    Part info = part("info.json", Entry::isReadableFile);
    Part labels = part("labels.csv", Entry::isReadableFile);
    Part images = part("images", Entry::isFolder);
    imageFolder = images.path();
    for (Part part : List.of(info, labels, images)) {
      if (part.entry() != null) {
        roles.put(part.entry().path(), Role.PART);
      }
    }
    int firstInFolder = firstFrom(imageFolder + "/");
    int endOfFolder = firstFrom(imageFolder + (char) ('/' + 1));
    List<Entry> unusual = new ArrayList<>();
    List<Entry> imageFiles = new ArrayList<>();
    BitSet ordinary = new BitSet(traits.length);
    for (int i = 0; i < traits.length; i++) {
      boolean inFolder = i >= firstInFolder && i < endOfFolder && is(i, RIGHT_IN_A_FOLDER);
      if (inFolder && is(i, ORDINARY_NAME)) {
        ordinary.set(i);
      } else {
        unusual.add(entries.get(i));
      }
    }
    if (!ordinary.isEmpty()) {
      foldersWithImages.add(imageFolder);
    }
    unusual.forEach(this::noteFoldersOfImage);
    // A folder comes before what is in it, since entries are ordered by path.
    for (int i = 0; i < traits.length; i++) {
      Entry entry = entries.get(i);
      if (ordinary.get(i)) {
        imageFiles.add(entry);
      } else {
        roles.putIfAbsent(entry.path(), role(entry));
        if (Layout.isImageFile(entry, roles.getOrDefault(entry.path(), Role.IMAGE))) {
          imageFiles.add(entry);
        }
      }
    }
    return new Layout(
        info, labels, images, entries, imageFiles, unusual, roles, twins(), unreadable, defects);
  }

  private Part part(String name, Predicate<Entry> rightKind) {
    Optional<Entry> exact = root.stream().filter(entry -> entry.path().equals(name)).findFirst();
    if (exact.isPresent()) {
      Part.State state = rightKind.test(exact.get()) ? Part.State.RIGHT : Part.State.WRONG_KIND;
      return new Part(name, state, exact.get());
    }
    return root.stream()
        .filter(rightKind)
        .filter(entry -> isNear(entry.path(), name))
        .min((a, b) -> Integer.compare(farness(a, name), farness(b, name)))
        .map(entry -> new Part(name, Part.State.MISNAMED, entry))
        .orElse(new Part(name, Part.State.MISSING, null));
  }

  private static int traits(Entry entry) {
    String path = entry.path();
    int slash = path.indexOf('/');
    boolean rightInAFolder = slash >= 0 && path.indexOf('/', slash + 1) < 0;
    // What nearly all are: an image about whose name all is right.
    boolean ordinary =
        entry.kind() == Entry.Kind.FILE && entry.unicodeName() && KnownNames.isOrdinaryImage(path);
    return (slash < 0 ? IN_ROOT : 0)
        | (rightInAFolder ? RIGHT_IN_A_FOLDER : 0)
        | (ordinary ? ORDINARY_NAME : 0)
        | (twinKey(path).equals(path) ? NO_TWIN : 0);
  }

  private boolean is(int entry, int trait) {
    return (traits[entry] & trait) != 0;
  }

  /** The first entry whose path is not before this one. */
  private int firstFrom(String path) {
    int from = 0;
    int to = traits.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (entries.get(middle).path().compareTo(path) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static boolean isNear(String found, String name) {
    if (KnownNames.isCard(found) || KnownNames.isJunk(found)) {
      return false;
    }
    boolean synonym =
        name.equals("images") && OTHER_IMAGE_FOLDERS.contains(TextForms.folded(found));
    return synonym || hasAnotherExtension(found, name) || Spelling.isNear(found, name);
  }

  /** {@code labels.csv.csv}, {@code labels.txt}: what editors and hidden extensions make of it. */
  private static boolean hasAnotherExtension(String found, String name) {
    int dot = name.indexOf('.');
    return dot > 0
        && TextForms.folded(found).startsWith(name.substring(0, dot + 1))
        && OTHER_EXTENSIONS.matcher(found.substring(dot)).matches();
  }

  private static int farness(Entry entry, String name) {
    return TextForms.folded(entry.path()).equals(name)
        ? 0
        : 1 + Spelling.distance(TextForms.folded(entry.path()), name);
  }

  private void noteFoldersOfImage(Entry entry) {
    if (entry.isIn(lastNoted) || !entry.isReadableFile() || !KnownNames.isImage(entry.name())) {
      return;
    }
    lastNoted = entry.folder();
    String folder = lastNoted;
    while (!folder.isEmpty()) {
      foldersWithImages.add(folder);
      int slash = folder.lastIndexOf('/');
      folder = slash < 0 ? "" : folder.substring(0, slash);
    }
  }

  private Role role(Entry entry) {
    String folder = entry.folder();
    Role parent = folder.isEmpty() ? Role.FOLDER : roles.getOrDefault(folder, Role.FOLDER);
    if (parent != Role.JUNK && isArchive(entry)) {
      return Role.ARCHIVE;
    }
    if (parent == Role.JUNK || parent == Role.UNEXPECTED) {
      return parent;
    }
    if (KnownNames.isJunk(entry.name())) {
      return Role.JUNK;
    }
    if (entry.isFolder()) {
      return folderRole(entry);
    }
    if (!entry.isReadableFile()) {
      return Role.NOT_A_FILE;
    }
    if (folder.equals(imageFolder)) {
      return Role.IMAGE;
    }
    if (KnownNames.isImage(entry.name())) {
      return folder.isEmpty() ? Role.ROOT_IMAGE : Role.NESTED_IMAGE;
    }
    if (folder.isEmpty() && KnownNames.isCard(entry.name()) && !cardSeen) {
      cardSeen = true;
      return Role.CARD;
    }
    boolean document = folder.isEmpty() && KnownNames.isDocument(entry.name());
    return document ? Role.DOCUMENT : Role.UNEXPECTED;
  }

  /** What stands right in images/ is an image to its row, whatever its name is. */
  private boolean isArchive(Entry entry) {
    return entry.isReadableFile()
        && !entry.folder().equals(imageFolder)
        && KnownNames.isArchive(entry.name())
        && !KnownNames.isJunk(entry.name());
  }

  private Role folderRole(Entry entry) {
    boolean insteadOfImage = entry.folder().equals(imageFolder) && KnownNames.isImage(entry.name());
    if (insteadOfImage) {
      return Role.NOT_A_FILE;
    }
    return foldersWithImages.contains(entry.path()) ? Role.FOLDER : Role.UNEXPECTED;
  }

  /** Names that differ only by case or Unicode form from one before them in the same folder. */
  private Map<String, String> twins() {
    Map<String, String> twins = new TreeMap<>();
    // Twins are possible only where a path is not its own key; but for two equal paths, of which
    // one has percent-encoded bytes: that has a finding of its own.
    if (IntStream.range(0, traits.length).allMatch(i -> is(i, NO_TWIN))) {
      return twins;
    }
    TextIndex index = new TextIndex(entries.size(), i -> twinKey(entries.get(i).path()));
    for (int i = 0; i < entries.size(); i++) {
      String path = entries.get(i).path();
      if (roles.get(path) != Role.JUNK) {
        int first = index.add(i);
        if (first != i) {
          twins.put(path, entries.get(first).path());
        }
      }
    }
    return twins;
  }

  /** What a path has in common with those of its twins; nearly always the path itself. */
  private static String twinKey(String path) {
    int start = path.lastIndexOf('/') + 1;
    boolean lower = true;
    for (int i = start; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < ' ' || c > '~') {
        return path.substring(0, start) + TextForms.folded(path.substring(start));
      }
      lower &= c < 'A' || c > 'Z';
    }
    return lower ? path : path.substring(0, start) + path.substring(start).toLowerCase(Locale.ROOT);
  }
}
