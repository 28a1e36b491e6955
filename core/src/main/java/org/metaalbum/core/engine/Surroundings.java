package org.metaalbum.core.engine;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;

/**
 * What stands beside datasets.
 *
 * @param facts what is known of it, without what its manifests say of the datasets
 * @param verification its manifests
 * @param around these and those around, for the datasets
 */
record Surroundings(
    DatasetFacts facts, Verification verification, List<Verification.Around> around) {

  /**
   * The facts, when all datasets were held against the manifests.
   *
   * @param provided whether each dataset comes with a manifest
   */
  DatasetFacts finished(boolean provided) {
    return facts.withChecksums(verification.result(provided));
  }
}
