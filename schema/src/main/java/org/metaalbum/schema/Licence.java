package org.metaalbum.schema;

import java.util.List;

/**
 * A licence of the SPDX licence list.
 *
 * @param id the SPDX identifier, such as {@code CC-BY-4.0}
 * @param name its full name there
 * @param deprecated whether SPDX has replaced the identifier by others
 * @param urls where its text is, as SPDX gives it; some are gone, or hold other things too
 */
public record Licence(String id, String name, boolean deprecated, List<String> urls) {

  public Licence {
    urls = List.copyOf(urls);
  }
}
