package org.metaalbum.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metaalbum.core.facts.Checksums.Unlisted;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.read.TextForms;
import org.metaalbum.core.read.manifest.ManifestName;
import org.metaalbum.core.source.Entry;

/**
 * Tells the manifests of a scope which files are there, one folder or archive at a time: which
 * lines name them, exactly or nearly, and which files no line names.
 */
final class FileMatching {

  private final ChecksumScope scope;
  private final String prefix;
  private final Layout layout;
  private final List<Entry> unnamed = new ArrayList<>();
  private final Map<String, Group> groups = new TreeMap<>();

  /** The files of a folder: if no line names any of them, that is one finding. */
  private static final class Group {
    private boolean listed;
    private final List<String> unlisted = new ArrayList<>();
  }

  /**
   * @param scope the manifests
   * @param prefix where these files stand, with a {@code /} behind; empty for the root
   * @param layout what is there
   */
  FileMatching(ChecksumScope scope, String prefix, Layout layout) {
    this.scope = scope;
    this.prefix = prefix;
    this.layout = layout;
  }

  /**
   * Announces the files.
   *
   * @param complete whether a file that no line names is to be noted
   */
  void announce(boolean complete) {
    layout.unreadable().keySet().forEach(folder -> scope.close(prefix + folder));
    if (scope.isEmpty()) {
      return;
    }
    for (Entry entry : layout.entries()) {
      if (!entry.isFolder()) {
        announce(entry);
      }
    }
    nearNames();
    if (complete) {
      unnamed.stream().filter(this::mustBeListed).forEach(e -> group(e).unlisted.add(path(e)));
      groups.forEach(this::report);
    }
  }

  private void announce(Entry entry) {
    ExpectedDigest expected = scope.expected(path(entry));
    if (expected != null) {
      expected.setPresent();
      group(entry).listed = true;
    } else if (scope.isNamedUnverifiably(path(entry))) {
      group(entry).listed = true;
    } else if (entry.isReadableFile()) {
      unnamed.add(entry);
    }
  }

  /** Lines that name a file in another case or Unicode form, or with backslashes or spaces. */
  private void nearNames() {
    if (unnamed.isEmpty()) {
      return;
    }
    Map<String, String> absent = new HashMap<>();
    scope.absent(prefix).forEach(name -> absent.putIfAbsent(near(name), name));
    if (absent.isEmpty()) {
      return;
    }
    unnamed.removeIf(
        entry -> {
          String name = absent.remove(near(path(entry)));
          if (name != null) {
            scope.rename(name, path(entry));
            group(entry).listed = true;
          }
          return name != null;
        });
  }

  private static String near(String path) {
    return TextForms.folded(path.replace('\\', '/'));
  }

  private boolean mustBeListed(Entry entry) {
    String path = path(entry);
    return entry.kind() == Entry.Kind.FILE
        && layout.role(entry) != Role.JUNK
        && !ManifestName.isManifestOrSignature(entry.name())
        && scope.speaksFor(path)
        && !isListedByContent(path);
  }

  /** A zip of which the manifest names what is in it was made after the manifest. */
  private boolean isListedByContent(String path) {
    return DatasetName.isZip(path) && scope.expectsBelow(path.substring(0, path.length() - 4));
  }

  private Group group(Entry entry) {
    int slash = entry.path().indexOf('/');
    String folder = slash < 0 ? entry.path() : entry.path().substring(0, slash);
    String name = prefix.isEmpty() ? folder : prefix.substring(0, prefix.length() - 1);
    return groups.computeIfAbsent(name, any -> new Group());
  }

  private void report(String folder, Group group) {
    if (!group.listed && group.unlisted.size() > 1) {
      scope.addUnlisted(new Unlisted(folder, group.unlisted.size()));
    } else {
      group.unlisted.forEach(path -> scope.addUnlisted(new Unlisted(path, 1)));
    }
  }

  private String path(Entry entry) {
    return prefix + entry.path();
  }
}
