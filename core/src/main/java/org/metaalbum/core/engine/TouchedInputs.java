package org.metaalbum.core.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.metaalbum.core.report.ChangedSince;

/**
 * What of the inputs is touched by changed files. An album is checked whole if all in it is
 * touched; otherwise those of its datasets that are, each by itself: what only an album has cannot
 * be judged by a part of it (docs/adr/0015).
 */
final class TouchedInputs {

  private final ChangedFiles changes;
  private final List<Input> touched = new ArrayList<>();
  private int checked;
  private int passedOver;

  TouchedInputs(ChangedFiles changes, List<Input> inputs) {
    this.changes = changes;
    inputs.forEach(this::add);
  }

  /** What is to be checked, in its order. */
  List<Input> inputs() {
    return touched;
  }

  /** What was passed over, in numbers. */
  ChangedSince summary() {
    return new ChangedSince(changes.ref(), checked, passedOver);
  }

  private void add(Input input) {
    if (input instanceof Input.Unopened) {
      // It is said, whatever changed.
      touched.add(input);
    } else if (input instanceof Input.Album album) {
      List<Input> parts = parts(album).toList();
      if (parts.stream().allMatch(this::isTouched)) {
        touched.add(album);
        checked += parts.size();
      } else {
        album.members().forEach(this::add);
      }
    } else if (isTouched(input)) {
      touched.add(input);
      checked++;
    } else {
      passedOver++;
    }
  }

  private static Stream<Input> parts(Input input) {
    return input instanceof Input.Album album
        ? album.members().stream().flatMap(TouchedInputs::parts)
        : Stream.of(input);
  }

  private boolean isTouched(Input input) {
    if (input instanceof Input.Dataset dataset) {
      return changes.touch(dataset.place());
    } else if (input instanceof Input.SingleFile file) {
      return changes.touch(file.file());
    } else if (input instanceof Input.Family family) {
      Path folder = family.beside().folder();
      return (folder != null && changes.touch(folder))
          || family.beside().files().stream().anyMatch(changes::touch)
          || family.members().stream().anyMatch(member -> changes.touch(member.place()));
    }
    return false;
  }
}
