package org.metaalbum.core.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.KnownNames;

/**
 * Brings together what was given one by one and belongs together: the versions of a dataset, and
 * the card and the datasheet of one.
 */
final class InputGrouping {

  private final List<Input> inputs;

  InputGrouping(List<Input> inputs) {
    this.inputs = new ArrayList<>(inputs);
  }

  /** The same inputs, where each group stands at the place of its first part. */
  List<Input> grouped() {
    Map<String, List<Input.Dataset>> versions = new TreeMap<>();
    for (Input input : inputs) {
      if (input instanceof Input.Dataset dataset && dataset.name().version() != null) {
        versions.computeIfAbsent(dataset.name().key(), key -> new ArrayList<>()).add(dataset);
      }
    }
    versions.values().removeIf(datasets -> sizes(datasets) < 2);
    versions.forEach((key, datasets) -> family(key, datasets, versions.size() == 1));
    List<Input.SingleFile> cards = cards();
    if (!datasheets().isEmpty()) {
      cards.forEach(card -> documents(card, cards.size() == 1));
    }
    return inputs;
  }

  private static long sizes(List<Input.Dataset> datasets) {
    return datasets.stream().map(dataset -> dataset.name().size()).distinct().count();
  }

  private void family(String key, List<Input.Dataset> datasets, boolean only) {
    List<Input.SingleFile> files = new ArrayList<>();
    files.addAll(belonging(cards(), key, only));
    files.addAll(belonging(datasheets(), key, only));
    Input.Dataset first = datasets.get(0);
    String stem = first.name().stem();
    Path parent = first.place().getParent();
    boolean besideEachOther =
        parent != null && datasets.stream().allMatch(d -> parent.equals(d.place().getParent()));
    List<Input> parts = new ArrayList<>(datasets);
    parts.addAll(files);
    datasets.sort(Input.Dataset.BY_VERSION);
    replace(
        parts,
        new Input.Family(
            besideEachOther ? parent + "/" + stem : stem,
            new DatasetName(stem, stem, null),
            beside(files),
            List.copyOf(datasets)));
  }

  private void documents(Input.SingleFile card, boolean only) {
    String stem = KnownNames.stem(name(card));
    List<Input.SingleFile> files = new ArrayList<>(belonging(datasheets(), stem, only));
    if (files.isEmpty()) {
      return;
    }
    files.add(card);
    replace(
        new ArrayList<>(files),
        new Input.Family(card.path(), new DatasetName(stem, stem, null), beside(files), List.of()));
  }

  /** Those of the stem; if there is nobody else to belong to, the only one whatever its name. */
  private static List<Input.SingleFile> belonging(
      List<Input.SingleFile> files, String stem, boolean nobodyElse) {
    List<Input.SingleFile> same =
        files.stream().filter(file -> KnownNames.stem(name(file)).equals(stem)).toList();
    return same.isEmpty() && nobodyElse && files.size() == 1 ? files : same;
  }

  private List<Input.SingleFile> cards() {
    return files().stream().filter(file -> KnownNames.isCard(name(file))).toList();
  }

  private List<Input.SingleFile> datasheets() {
    return files().stream().filter(file -> file.kind() == InputKind.DATASHEET).toList();
  }

  private List<Input.SingleFile> files() {
    return inputs.stream()
        .filter(Input.SingleFile.class::isInstance)
        .map(Input.SingleFile.class::cast)
        .toList();
  }

  private static Input.Beside beside(List<Input.SingleFile> files) {
    return new Input.Beside(null, List.of(), files.stream().map(Input.SingleFile::file).toList());
  }

  private void replace(List<Input> parts, Input whole) {
    int first = parts.stream().mapToInt(inputs::indexOf).min().orElse(0);
    inputs.set(first, whole);
    inputs.removeAll(parts);
  }

  private static String name(Input.SingleFile file) {
    return String.valueOf(file.file().getFileName());
  }
}
