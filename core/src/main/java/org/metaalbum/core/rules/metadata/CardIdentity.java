package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.read.Metadata;
import org.metaalbum.schema.Domains;

/**
 * The ids of a card, without blanks around; each is empty if the card does not say it.
 *
 * @param id what should be domain_id, a dot, and dataset_id
 * @param domainId such as {@code PLT}
 * @param datasetId such as {@code FLW}
 */
record CardIdentity(String id, String domainId, String datasetId) {

  static CardIdentity of(Metadata card) {
    return new CardIdentity(text(card, "/id"), text(card, "/domain_id"), text(card, "/dataset_id"));
  }

  /** Whether id is there and contradicts its parts; a domain id that is none proves nothing. */
  boolean idDisagrees() {
    if (id.isEmpty() || datasetId.isEmpty() || domainId.isEmpty()) {
      return false;
    }
    if (Domains.load().byId(domainId).isEmpty()) {
      return !id.endsWith("." + datasetId);
    }
    return !id.equals(domainId + "." + datasetId);
  }

  /** What id says of the domain. */
  String idDomain() {
    return id.contains(".") ? id.substring(0, id.indexOf('.')) : "";
  }

  /** What id says of the dataset. */
  String idDataset() {
    return id.substring(id.indexOf('.') + 1);
  }

  private static String text(Metadata card, String pointer) {
    return card.text(pointer).map(String::strip).orElse("");
  }
}
