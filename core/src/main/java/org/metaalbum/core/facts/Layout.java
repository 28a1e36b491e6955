package org.metaalbum.core.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.metaalbum.core.source.ArchiveDefect;
import org.metaalbum.core.source.Entry;

/**
 * The files and folders of a dataset, and what each is to it.
 *
 * @param info info.json
 * @param labels labels.csv
 * @param images the folder images
 * @param entries everything, ordered by path
 * @param imageFiles those whose bytes are looked at as images, ordered by path
 * @param unusual those that are not simply a file in the folder of images with the name of an image
 *     that is right on all systems; ordered by path. Nearly all entries are, so that most rules
 *     need to look at these alone
 * @param roles what each unusual entry is, by path; all others are images
 * @param twins entries whose names differ only by case or Unicode form from one before them in the
 *     same folder, with that one's path
 * @param unreadable files and folders that could not be read, by path, with the reason
 * @param defects what is wrong with the archive that holds it
 */
public record Layout(
    Part info,
    Part labels,
    Part images,
    List<Entry> entries,
    List<Entry> imageFiles,
    List<Entry> unusual,
    Map<String, Role> roles,
    Map<String, String> twins,
    Map<String, String> unreadable,
    List<ArchiveDefect> defects) {

  /** A layout without anything in it, where only a metadata file is checked. */
  public static final Layout NONE =
      new Layout(
          new Part("info.json", Part.State.MISSING, null),
          new Part("labels.csv", Part.State.MISSING, null),
          new Part("images", Part.State.MISSING, null),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          List.of());

  /** What an entry is. */
  public Role role(Entry entry) {
    return roles.getOrDefault(entry.path(), Role.IMAGE);
  }

  /** The unusual entries of a role, ordered by path: all of it, unless it is that of images. */
  public Stream<Entry> unusual(Role role) {
    return unusual.stream().filter(entry -> role(entry) == role);
  }

  /** The same, where this entry turned out to be the info.json under another name. */
  public Layout withInfo(Entry entry) {
    Map<String, Role> all = new HashMap<>(roles);
    all.put(entry.path(), Role.PART);
    Part misnamed = new Part(info.name(), Part.State.MISNAMED, entry);
    return new Layout(
        misnamed, labels, images, entries, imageFiles, unusual, all, twins, unreadable, defects);
  }

  /** Whether this is a folder, or a link to one, where only a file may stand. */
  public boolean isFolderForFile(Entry entry) {
    boolean folder = entry.isFolder() || entry.kind() == Entry.Kind.LINK_TO_FOLDER;
    return folder && role(entry) == Role.NOT_A_FILE && entry.isIn(images.path());
  }

  /** The paths of all that have a twin, the first of two and the second. */
  public Set<String> withTwin() {
    Set<String> paths = new HashSet<>(twins.values());
    paths.addAll(twins.keySet());
    return paths;
  }

  /** The same, where more files turned out to be unreadable. */
  public Layout withUnreadable(Map<String, String> more) {
    SortedMap<String, String> all = new TreeMap<>(unreadable);
    all.putAll(more);
    return new Layout(
        info, labels, images, entries, imageFiles, unusual, roles, twins, all, defects);
  }

  /** How many of the entries are no folders. */
  public long files() {
    return entries.size() - unusual.stream().filter(Entry::isFolder).count();
  }

  /** Whether there is no file or folder that should have been read and could not be. */
  public boolean isWhollyRead() {
    return unreadable.isEmpty()
        && unusual.stream().noneMatch(entry -> entry.kind() == Entry.Kind.BLOCKED);
  }

  /** Whether the bytes of an entry are looked at as an image. */
  public boolean isImageFile(Entry entry) {
    return isImageFile(entry, role(entry));
  }

  static boolean isImageFile(Entry entry, Role role) {
    return switch (role) {
      case IMAGE, NESTED_IMAGE, ROOT_IMAGE -> entry.isReadableFile();
      default -> false;
    };
  }
}
