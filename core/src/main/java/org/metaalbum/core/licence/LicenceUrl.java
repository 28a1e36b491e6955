package org.metaalbum.core.licence;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.metaalbum.core.licence.CreativeCommons.Element;
import org.metaalbum.schema.Licence;
import org.metaalbum.schema.Licences;

/**
 * Tells which licence a URL is the address of, by the address alone. Most addresses say nothing:
 * that of a dataset's page, or of a LICENSE file in somebody's repository.
 */
public final class LicenceUrl {

  /**
   * The licence at an address.
   *
   * @param name what it is called
   * @param spdxIds its SPDX identifiers; none if SPDX has none for it, and several if the address
   *     doesn't tell {@code -only} from {@code -or-later}
   */
  public record Target(String name, Set<String> spdxIds) {

    public Target {
      spdxIds = Set.copyOf(spdxIds);
    }
  }

  private static final Pattern PARTS =
      Pattern.compile("(?i)https?://(?:www\\.)?([^/:?#]+)(?::[0-9]+)?([^?#]*?)/*(?:[?#].*)?");
  private static final Pattern COMMONS =
      Pattern.compile(
          "/licenses/(by(?:-[a-z]{2})*)/([0-9]\\.[0-9])(?:/(?!rdf|deed|legalcode)([a-z]+))?"
              + "(?:/(?:rdf|(?:deed|legalcode)(?:[.-][a-z_.-]+)?))?");
  private static final Pattern COMMONS_PUBLIC_DOMAIN =
      Pattern.compile(
          "/publicdomain/(zero|mark)/1\\.0(?:/(?:rdf|(?:deed|legalcode)(?:[.-][a-z_.-]+)?))?");
  private static final Pattern GNU =
      Pattern.compile(
          "/licenses/(?:old-licenses/)?(agpl|lgpl|gpl|fdl)-([0-9]\\.[0-9])(?:-standalone)?"
              + "(?:\\.[a-z-]{2,5})?(?:\\.(?:html|txt|md|tex|texi|xml|odt|rtf))?");
  private static final Pattern APACHE =
      Pattern.compile("/licenses/license-([0-9]\\.[0-9])(?:\\.(?:txt|html))?");
  private static final Pattern DATA_COMMONS =
      Pattern.compile("/licenses/(odbl|by|pddl)(?:/(?:v?1[.-]0|summary))?(?:/index\\.html)?");
  private static final Pattern BY_SLUG =
      Pattern.compile("/licen[cs]es?/([a-z0-9.+-]+?)(?:\\.(?:html|php|txt|json))?");

  /** Where anybody may put anything. */
  private static final Pattern OPEN_HOST =
      Pattern.compile(".*(?:git|svn|wiki|sourceforge|fedora|debian|archive\\.org).*");

  private LicenceUrl() {}

  /** The licence at this address; empty if the address doesn't say. */
  public static Optional<Target> read(String url) {
    return read(url, Licences.shipped());
  }

  static Optional<Target> read(String url, Licences licences) {
    Matcher parts = PARTS.matcher(url.strip());
    if (url.length() > 2_000 || !parts.matches()) {
      return Optional.empty();
    }
    String host = parts.group(1).toLowerCase(Locale.ROOT);
    String path = parts.group(2).toLowerCase(Locale.ROOT);
    Optional<Target> known =
        switch (host) {
          case "creativecommons.org" -> commons(path, licences);
          case "gnu.org" -> gnu(path);
          case "apache.org" -> slug(APACHE, path, "apache-%s", licences);
          case "opendatacommons.org" -> dataCommons(path);
          case "opensource.org", "spdx.org", "choosealicense.com" ->
              slug(BY_SLUG, path, "%s", licences);
          case "unlicense.org" ->
              path.isEmpty()
                  ? Optional.of(new Target("Unlicense", Set.of("Unlicense")))
                  : Optional.empty();
          default -> Optional.empty();
        };
    return known.or(() -> listed(host, path, licences));
  }

  private static Optional<Target> commons(String path, Licences licences) {
    Matcher dedication = COMMONS_PUBLIC_DOMAIN.matcher(path);
    if (dedication.matches()) {
      String id = dedication.group(1).equals("zero") ? "CC0-1.0" : "CC-PDM-1.0";
      return Optional.of(new Target(id, Set.of(id)));
    }
    Matcher matcher = COMMONS.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Set<Element> elements = EnumSet.noneOf(Element.class);
    for (String element : matcher.group(1).toUpperCase(Locale.ROOT).split("-", -1)) {
      if (List.of("BY", "NC", "ND", "SA").contains(element)) {
        elements.add(Element.valueOf(element));
      }
    }
    String port = matcher.group(3) == null ? "" : matcher.group(3).toUpperCase(Locale.ROOT);
    CreativeCommons licence = new CreativeCommons(elements, matcher.group(2), port);
    return Optional.of(
        new Target(
            licence.label(),
            licences.byId(licence.spdxId()).map(Licence::id).stream().collect(Collectors.toSet())));
  }

  private static Optional<Target> gnu(String path) {
    Matcher matcher = GNU.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String family = matcher.group(1).equals("fdl") ? "gfdl" : matcher.group(1);
    return Optional.of(
        new Target(
            "GNU " + family.toUpperCase(Locale.ROOT) + " " + matcher.group(2),
            Set.copyOf(GnuName.ids(family, matcher.group(2)))));
  }

  private static Optional<Target> dataCommons(String path) {
    Matcher matcher = DATA_COMMONS.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String id =
        switch (matcher.group(1)) {
          case "odbl" -> "ODbL-1.0";
          case "by" -> "ODC-By-1.0";
          default -> "PDDL-1.0";
        };
    return Optional.of(new Target(id, Set.of(id)));
  }

  /** An address that holds the identifier, perhaps with hyphens for dots. */
  private static Optional<Target> slug(
      Pattern pattern, String path, String form, Licences licences) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String slug = form.formatted(matcher.group(1));
    return licences.all().stream()
        .filter(
            licence ->
                licence.id().equalsIgnoreCase(slug)
                    || licence.id().replace('.', '-').equalsIgnoreCase(slug))
        .min(Comparator.comparing(Licence::deprecated))
        .map(licence -> new Target(licence.id(), sharing(Set.of(licence.id()), licences)));
  }

  /** An address that the SPDX list gives for one licence, and for no other. */
  private static Optional<Target> listed(String host, String path, Licences licences) {
    if (path.isEmpty() || OPEN_HOST.matcher(host).matches()) {
      return Optional.empty();
    }
    Set<String> ids = new TreeSet<>();
    for (Licence licence : licences.all()) {
      for (String url : licence.urls()) {
        Matcher parts = PARTS.matcher(url);
        if (!licence.deprecated()
            && parts.matches()
            && parts.group(1).equalsIgnoreCase(host)
            && parts.group(2).equalsIgnoreCase(path)) {
          ids.add(licence.id());
        }
      }
    }
    Set<String> bases = ids.stream().map(LicenceUrl::base).collect(Collectors.toSet());
    return bases.size() == 1
        ? Optional.of(new Target(bases.iterator().next(), ids))
        : Optional.empty();
  }

  /** The current identifiers of one text: a deprecated GPL-2.0 may be -only or -or-later. */
  private static Set<String> sharing(Set<String> ids, Licences licences) {
    String base = base(ids.iterator().next());
    Set<String> current =
        List.of(base + "-only", base + "-or-later").stream()
            .filter(id -> licences.byId(id).isPresent())
            .collect(Collectors.toSet());
    return current.isEmpty() ? ids : current;
  }

  private static String base(String id) {
    return id.replaceFirst("(?:-only|-or-later|\\+)$", "");
  }
}
