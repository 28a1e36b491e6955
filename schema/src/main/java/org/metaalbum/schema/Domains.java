package org.metaalbum.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ten domains of the album ({@code domains.json}). */
public final class Domains {

  private final List<Domain> all;

  private Domains(List<Domain> all) {
    this.all = List.copyOf(all);
  }

  /** The table as shipped. */
  public static Domains load() {
    List<Domain> domains = new ArrayList<>();
    DocumentSchema.readResource("domains.json")
        .forEach(
            node ->
                domains.add(
                    new Domain(node.path("id").stringValue(), node.path("name").stringValue())));
    return new Domains(domains);
  }

  /** All domains, in the order of the album. */
  public List<Domain> all() {
    return all;
  }

  /** The domain of exactly this id. */
  public Optional<Domain> byId(String id) {
    return all.stream().filter(domain -> domain.id().equals(id)).findFirst();
  }
}
