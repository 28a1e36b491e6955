package org.metaalbum.core.licence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metaalbum.schema.TermsPhrase.Restriction;

/** What a text says of a licence. */
public sealed interface LicenceMatch {

  /**
   * It names one licence of the SPDX list, and every word of it is accounted for.
   *
   * @param spdxId the licence
   * @param added conditions that the text adds to it
   */
  record Identified(String spdxId, List<Added> added) implements LicenceMatch {

    public Identified {
      added = List.copyOf(added);
    }

    static Identified of(String spdxId) {
      return new Identified(spdxId, List.of());
    }
  }

  /**
   * A condition beside a licence.
   *
   * @param words as it is written
   * @param restrictions what it asks for
   */
  record Added(String words, Set<Restriction> restrictions) {

    public Added {
      restrictions = Set.copyOf(restrictions);
    }
  }

  /**
   * It names several licences of the SPDX list, and says how they go together.
   *
   * @param spdxIds the licences, in the order of the text
   * @param choice whether one may choose among them; otherwise all of them hold
   */
  record Several(List<String> spdxIds, boolean choice) implements LicenceMatch {

    public Several {
      spdxIds = List.copyOf(spdxIds);
    }
  }

  /**
   * It may mean one of several licences, or says more than the licence that it names.
   *
   * @param candidates the SPDX identifiers that it may mean
   * @param why what is missing or too much, as a clause
   * @param incomplete whether something is missing, so that the URL of the licence can settle it
   */
  record Ambiguous(List<String> candidates, String why, boolean incomplete)
      implements LicenceMatch {

    public Ambiguous {
      candidates = List.copyOf(candidates);
    }

    /** The licence that is meant, if the name is incomplete and a URL leaves but one candidate. */
    public Optional<String> settledBy(Set<String> idsOfUrl) {
      List<String> left = candidates.stream().filter(idsOfUrl::contains).toList();
      return incomplete && left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }
  }

  /**
   * It states conditions, and names no licence.
   *
   * @param restrictions what it asks for
   * @param why what it says, as a clause
   */
  record Terms(Set<Restriction> restrictions, String why) implements LicenceMatch {

    public Terms {
      restrictions = Set.copyOf(restrictions);
    }
  }

  /**
   * No licence of the SPDX list can be made out.
   *
   * @param why the reason, as a clause
   */
  record Unidentified(String why) implements LicenceMatch {}

  /** There is nothing. */
  record Empty() implements LicenceMatch {}
}
