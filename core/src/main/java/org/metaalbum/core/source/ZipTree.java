package org.metaalbum.core.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.metaalbum.core.source.ArchiveDefect.Kind;

/**
 * The files and folders that one would have if a zip were unpacked, by the names in its central
 * directory. Folders that it does not list are there all the same.
 */
final class ZipTree {

  private static final Pattern ARCHIVE =
      Pattern.compile(".*\\.(zip|tar|t?gz|t?bz2?|t?xz|zst|7z|rar)", Pattern.CASE_INSENSITIVE);

  /**
   * What is in the dataset.
   *
   * @param root where it is
   * @param files its files, links and the like, by path in the dataset
   * @param folders the paths of its folders
   * @param notUnicode those of both whose name is not UTF-8
   * @param defects what is wrong with names, and with where things are
   */
  record Content(
      ZipRoot root,
      Map<String, ZipRecord> files,
      Set<String> folders,
      Set<String> notUnicode,
      List<ArchiveDefect> defects) {}

  /** In the order of the directory, which nearly always is that of what is sorted later. */
  private final Map<String, ZipRecord> files = new LinkedHashMap<>();

  private final Set<String> folders = new HashSet<>();
  private final Set<String> notUnicode = new HashSet<>();
  private final Set<String> twice = new TreeSet<>();
  private final Set<String> withBackslashes = new TreeSet<>();
  private final List<ArchiveDefect> defects = new ArrayList<>();

  private ZipTree() {}

  /**
   * Finds out what is in the dataset of a zip.
   *
   * @param entries all entries of the zip, in the order of its central directory
   * @param zipName the name of the zip without {@code .zip}
   * @throws ZipException if there is nothing in it but archives
   */
  static Content of(List<ZipRecord> entries, String zipName) throws ZipException {
    ZipTree tree = new ZipTree();
    entries.forEach(tree::add);
    tree.removeFilesThatAreFoldersToo();
    tree.refuseArchivesAlone();
    return tree.in(ZipRoot.find(tree.folders, tree.files.keySet(), zipName), zipName);
  }

  private void add(ZipRecord entry) {
    ZipName name = ZipName.of(entry);
    String path = name.path();
    if (!name.obstacle().isEmpty()) {
      defects.add(new ArchiveDefect(Kind.ESCAPES, path, name.obstacle()));
      return;
    }
    if (name.hasBackslashes()) {
      withBackslashes.add(path);
    }
    notUnicode.addAll(name.notUnicode());
    if (name.isFolder()) {
      folders.add(path);
    } else if (files.put(path, entry) != null) {
      twice.add(path);
    }
    int slash = path.lastIndexOf('/');
    while (slash > 0 && folders.add(path.substring(0, slash))) {
      slash = path.lastIndexOf('/', slash - 1);
    }
  }

  /** No folder can hold a file and a folder of one name. */
  private void removeFilesThatAreFoldersToo() {
    folders.stream().filter(files::containsKey).forEach(twice::add);
    files.keySet().removeAll(folders);
  }

  private void refuseArchivesAlone() throws ZipException {
    if (!files.isEmpty() && files.keySet().stream().allMatch(ARCHIVE.asMatchPredicate())) {
      throw new ZipException(
          "it holds nothing but archives (such as %s); unpack it, and check these"
              .formatted(files.keySet().stream().min(String::compareTo).orElseThrow()));
    }
  }

  private Content in(ZipRoot root, String zipName) {
    if (!root.folder().isEmpty() && !root.topFolder().equals(zipName)) {
      defects.add(new ArchiveDefect(Kind.OTHER_NAME, root.topFolder(), zipName));
    }
    if (root.isDeep()) {
      defects.add(new ArchiveDefect(Kind.DEEP_FOLDER, root.folder(), ""));
    }
    for (String other : root.others()) {
      defects.add(new ArchiveDefect(Kind.TOP_FOLDERS, other, root.topFolder()));
    }
    addDefects(Kind.TWICE, twice, root);
    addDefects(Kind.BACKSLASH, withBackslashes, root);
    Content content =
        new Content(root, new LinkedHashMap<>(), new HashSet<>(), new HashSet<>(), defects);
    // Where both stand there, what is in the folder of the dataset goes before what is beside it.
    move(root, root::holds, content);
    move(root, root::standsBeside, content);
    return content;
  }

  private void addDefects(Kind kind, Set<String> paths, ZipRoot root) {
    paths.forEach(path -> defects.add(new ArchiveDefect(kind, root.pathInDataset(path), "")));
  }

  private void move(ZipRoot root, Predicate<String> which, Content content) {
    Set<String> taken = new HashSet<>(content.files().keySet());
    taken.addAll(content.folders());
    for (var file : files.entrySet()) {
      String path = root.pathInDataset(file.getKey());
      if (which.test(file.getKey()) && !taken.contains(path)) {
        content.files().put(path, file.getValue());
        noteName(file.getKey(), path, content);
      }
    }
    for (String folder : folders) {
      String path = root.pathInDataset(folder);
      if (which.test(folder) && !taken.contains(path)) {
        content.folders().add(path);
        noteName(folder, path, content);
      }
    }
  }

  private void noteName(String inZip, String inDataset, Content content) {
    if (notUnicode.contains(inZip)) {
      content.notUnicode().add(inDataset);
    }
  }
}
