package org.metaalbum.core.engine;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.DatasetName;

/** Something to check, found by names alone. */
sealed interface Input {

  /** How the report calls it: as the user gave it, or what it is found by below that. */
  String path();

  /**
   * Nothing that could be checked.
   *
   * @param problem why not
   */
  record Unopened(String path, String problem) implements Input {}

  /**
   * A metadata file or datasheet alone.
   *
   * @param kind what it is; null if its content has to tell
   */
  record SingleFile(String path, Path file, @Nullable InputKind kind) implements Input {}

  /**
   * A dataset.
   *
   * @param place its folder or zip
   */
  record Dataset(String path, Path place, DatasetName name) implements Input {

    /** From the smallest version to the largest; among the same versions, by path. */
    static final Comparator<Dataset> BY_VERSION =
        Comparator.<Dataset, Integer>comparing(dataset -> dataset.name().size())
            .thenComparing(Dataset::path);
  }

  /**
   * The versions of one dataset and what stands beside them, or documents without any version.
   *
   * @param name what the name of its folder tells
   * @param beside where to find what stands beside the versions
   * @param members the versions, from the smallest to the largest; empty for documents
   */
  record Family(String path, DatasetName name, Beside beside, List<Dataset> members)
      implements Input {}

  /**
   * Several datasets.
   *
   * @param beside where to find what stands beside them
   * @param members datasets, families and cards
   */
  record Album(String path, Beside beside, List<Input> members) implements Input {}

  /**
   * The files and folders beside datasets.
   *
   * @param folder the folder that holds them and the datasets; null if they were given one by one
   * @param taken what in this folder is checked on its own; names right in it
   * @param files what was given one by one
   */
  record Beside(@Nullable Path folder, List<String> taken, List<Path> files) {}
}
