package org.metaalbum.core.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.KnownNames;
import org.metaalbum.core.source.Entry;

/** What was found right in a folder that is no dataset itself, and what that makes of it. */
final class FolderContent {

  private final String given;
  private final Path folder;
  private final DatasetName name;
  private final List<String> cards;
  private final List<String> datasheets;
  private final List<String> bibliographies;
  private final List<String> licences;
  private final List<String> taken = new ArrayList<>();
  private final List<Input> found = new ArrayList<>();

  /**
   * @param given how the report calls the folder
   * @param folder the folder
   * @param name what its name tells
   * @param children what stands right in it
   */
  FolderContent(String given, Path folder, DatasetName name, List<Entry> children) {
    this.given = given;
    this.folder = folder;
    this.name = name;
    List<String> files = children.stream().filter(Entry::isReadableFile).map(Entry::name).toList();
    this.cards = files.stream().filter(KnownNames::isCard).toList();
    this.datasheets = files.stream().filter(KnownNames::mayBeDatasheet).toList();
    this.bibliographies = files.stream().filter(KnownNames::isBibliography).toList();
    this.licences = files.stream().filter(KnownNames::isLicenceText).toList();
  }

  /** Adds what an entry turned out to be. */
  void add(String entry, Input input) {
    taken.add(entry);
    found.add(input);
  }

  /**
   * What the folder is; null if nothing in it is known.
   *
   * @param kind what it must be; null to find out
   * @param depth how far it is below the PATH
   */
  @Nullable Input asInput(@Nullable InputKind kind, int depth) {
    if (depth == 0 && kind == InputKind.ALBUM) {
      return found.isEmpty() && cards.isEmpty() ? null : album();
    }
    if (depth == 0 && kind == InputKind.FAMILY) {
      return found.stream().anyMatch(Input.Dataset.class::isInstance) ? family() : null;
    }
    if (depth == 0 && kind != null) {
      return family();
    }
    if (found.isEmpty()) {
      if (cards.size() > 1) {
        return album();
      }
      return cards.isEmpty() && datasheets.isEmpty() ? null : family();
    }
    return isFamily() ? family() : album();
  }

  private boolean isFamily() {
    long keys =
        found.stream()
            .map(
                input ->
                    input instanceof Input.Dataset dataset && dataset.name().version() != null
                        ? dataset.name().key()
                        : input.path())
            .distinct()
            .count();
    return keys == 1
        && found.get(0) instanceof Input.Dataset first
        && first.name().version() != null;
  }

  private Input family() {
    List<Input.Dataset> members =
        found.stream()
            .filter(Input.Dataset.class::isInstance)
            .map(Input.Dataset.class::cast)
            .sorted(Input.Dataset.BY_VERSION)
            .toList();
    DatasetName own = members.isEmpty() ? name : members.get(0).name();
    DatasetName whole = new DatasetName(name.label(), own.stem(), null);
    return new Input.Family(given, whole, new Input.Beside(folder, taken, List.of()), members);
  }

  private Input album() {
    List<Input> members = new ArrayList<>();
    Map<String, List<Input.Dataset>> versions = new TreeMap<>();
    for (Input input : found) {
      if (input instanceof Input.Dataset dataset && dataset.name().version() != null) {
        versions.computeIfAbsent(dataset.name().key(), key -> new ArrayList<>()).add(dataset);
      } else {
        members.add(input);
      }
    }
    Map<String, List<String>> cardsByStem = byStem(cards);
    Map<String, List<String>> datasheetsByStem = byStem(datasheets);
    Map<String, List<String>> bibliographiesByStem = byStem(bibliographies);
    versions.forEach(
        (key, datasets) -> {
          List<String> own = new ArrayList<>();
          own.addAll(removed(cardsByStem, key));
          own.addAll(datasheetsByStem.getOrDefault(key, List.of()));
          own.addAll(bibliographiesByStem.getOrDefault(key, List.of()));
          members.add(together(datasets, own));
        });
    cardsByStem.forEach(
        (stem, alone) -> {
          List<String> own = datasheetsByStem.getOrDefault(stem, List.of());
          alone.forEach(card -> members.add(described(card, own)));
        });
    members.sort(Comparator.comparing(Input::path));
    return new Input.Album(given, new Input.Beside(folder, List.copyOf(taken), List.of()), members);
  }

  private static Map<String, List<String>> byStem(List<String> names) {
    return names.stream().collect(groupingBy(KnownNames::stem, TreeMap::new, toList()));
  }

  private static List<String> removed(Map<String, List<String>> byStem, String key) {
    List<String> own = byStem.remove(key);
    return own == null ? List.of() : own;
  }

  /** The versions of one dataset that stand in the album's own folder, and their documents. */
  private Input together(List<Input.Dataset> datasets, List<String> own) {
    if (datasets.size() == 1 && own.isEmpty()) {
      return datasets.get(0);
    }
    taken.addAll(own);
    datasets.sort(Input.Dataset.BY_VERSION);
    String stem = datasets.get(0).name().stem();
    // A LICENSE stands beside all of them, and beside the album's other datasets.
    List<String> documents = new ArrayList<>(own);
    documents.addAll(licences);
    return new Input.Family(
        below(stem), new DatasetName(stem, stem, null), files(documents), List.copyOf(datasets));
  }

  /** A card without data, with the datasheets that belong to it. */
  private Input described(String card, List<String> own) {
    taken.add(card);
    taken.addAll(own);
    if (own.isEmpty()) {
      return new Input.SingleFile(below(card), folder.resolve(card), InputKind.CARD);
    }
    String stem = KnownNames.stem(card);
    List<String> all = new ArrayList<>(own);
    all.add(card);
    return new Input.Family(below(card), new DatasetName(stem, stem, null), files(all), List.of());
  }

  private Input.Beside files(List<String> names) {
    return new Input.Beside(null, List.of(), names.stream().map(folder::resolve).toList());
  }

  private String below(String child) {
    return given.endsWith("/") ? given + child : given + "/" + child;
  }
}
