package org.metaalbum.core.facts;

import java.util.ArrayList;
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

  private final List<Entry> entries;
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
    this.root = entries.stream().filter(entry -> entry.path().indexOf('/') < 0).toList();
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
    entries.forEach(this::noteFoldersOfImage);
    // A folder comes before what is in it, since entries are ordered by path.
    List<Entry> imageFiles = new ArrayList<>();
    List<Entry> unusual = new ArrayList<>();
    for (Entry entry : entries) {
      boolean ordinary = isOrdinaryImage(entry);
      if (!ordinary) {
        unusual.add(entry);
        roles.putIfAbsent(entry.path(), role(entry));
      }
      if (ordinary || Layout.isImageFile(entry, roles.getOrDefault(entry.path(), Role.IMAGE))) {
        imageFiles.add(entry);
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

  /** Whether an entry is what nearly all are: an image about whose name and place all is right. */
  private boolean isOrdinaryImage(Entry entry) {
    return entry.isIn(imageFolder)
        && entry.kind() == Entry.Kind.FILE
        && entry.unicodeName()
        && KnownNames.isOrdinaryImage(entry.path());
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
    // Paths differ from each other: twins are possible only where a path is not its own key.
    if (entries.stream().allMatch(entry -> twinKey(entry.path()).equals(entry.path()))) {
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
