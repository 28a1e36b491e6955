package org.metaalbum.core.licence;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the six licences of Creative Commons, by its elements.
 *
 * @param elements what it asks for; {@link Element#BY} is always there
 * @param version such as {@code 4.0}
 * @param port the jurisdiction of a ported version, such as {@code DE}, or {@code IGO}; else empty
 */
record CreativeCommons(Set<Element> elements, String version, String port) {

  /** A licence element, as Creative Commons calls it, in the order of the licences' names. */
  enum Element {
    /** Attribution. */
    BY,
    /** NonCommercial. */
    NC,
    /** NoDerivatives. */
    ND,
    /** ShareAlike. */
    SA
  }

  private static final Pattern ID =
      Pattern.compile("CC-BY(-NC)?(-ND)?(-SA)?-([0-9]\\.[0-9])(?:-([A-Z]+))?");

  CreativeCommons {
    elements = Set.copyOf(elements);
  }

  /** The licence of this SPDX identifier; empty if it is not one of the six. */
  static Optional<CreativeCommons> of(String spdxId) {
    Matcher matcher = ID.matcher(spdxId);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Set<Element> elements = EnumSet.of(Element.BY);
    for (int group = 1; group <= 3; group++) {
      if (matcher.group(group) != null) {
        elements.add(Element.values()[group]);
      }
    }
    String port = matcher.group(5);
    return Optional.of(new CreativeCommons(elements, matcher.group(4), port == null ? "" : port));
  }

  boolean has(Element element) {
    return elements.contains(element);
  }

  /** Whether this version is the same as another or later. */
  boolean isNotOlderThan(CreativeCommons other) {
    return version.compareTo(other.version) >= 0;
  }

  /** What SPDX would call it; there is no such identifier for most ports. */
  String spdxId() {
    return "CC-" + elementNames() + "-" + version + (port.isEmpty() ? "" : "-" + port);
  }

  /** What people call it, such as {@code CC BY-NC 3.0 US}. */
  String label() {
    return "CC " + elementNames() + " " + version + (port.isEmpty() ? "" : " " + port);
  }

  private String elementNames() {
    return elements.stream()
        .sorted(Comparator.naturalOrder())
        .map(Element::name)
        .reduce((one, other) -> one + "-" + other)
        .orElse("");
  }
}
