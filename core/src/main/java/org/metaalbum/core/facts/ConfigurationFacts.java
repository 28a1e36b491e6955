package org.metaalbum.core.facts;

import java.util.List;

/**
 * What became of the waivers of a configuration.
 *
 * @param waivers in the order of the file
 */
public record ConfigurationFacts(List<WaiverUse> waivers) {

  public ConfigurationFacts {
    waivers = List.copyOf(waivers);
  }
}
