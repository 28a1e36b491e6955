package org.metaalbum.core.licence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.core.licence.LicenceMatch.Identified;

/**
 * Tells which licence a LICENSE file holds: by an SPDX tag, by its title, by a sentence that only
 * one licence has, or by the only licence that it links to. A file that speaks of two is left
 * alone.
 */
public final class LicenceFile {

  /** A title stands near the top. */
  private static final int TITLE_LINES = 12;

  /** In a longer text a link is a reference among others. */
  private static final int SHORT_TEXT = 3_000;

  private static final Pattern TAG =
      Pattern.compile("(?m)^\\W*SPDX-License-Identifier:\\s*(\\S+)\\s*$");
  private static final Pattern DATE =
      Pattern.compile(",? +(?:[0-9]{1,2} )?[A-Z][a-z]+ (?:19|20)[0-9]{2}$");
  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s<>()\\[\\]\"']+[^\\s<>()\\[\\]\"'.,;]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private LicenceFile() {}

  /**
   * The licences that the text may be, if it is that of one licence; empty if that is not clear.
   */
  public static Set<String> identify(String text) {
    Set<String> tagged = new LinkedHashSet<>();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      identified(tag.group(1)).ifPresent(tagged::add);
    }
    if (!tagged.isEmpty()) {
      return tagged.size() == 1 ? tagged : Set.of();
    }
    Set<String> titles = byTitle(text);
    if (!titles.isEmpty()) {
      return titles.size() == 1 ? withOrLater(titles.iterator().next()) : Set.of();
    }
    return bySentence(text).map(Set::of).orElseGet(() -> byLink(text));
  }

  private static Set<String> byTitle(String text) {
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    Set<String> titles = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(TITLE_LINES, lines.size()); i++) {
      String line =
          DATE.matcher(lines.get(i).replaceAll("^[#=*\\s]+|[#=*\\s]+$", "")).replaceAll("");
      String next = i + 1 < lines.size() ? DATE.matcher(lines.get(i + 1)).replaceAll("") : "";
      identified(line).or(() -> identified(line + " " + next)).ifPresent(titles::add);
    }
    return titles;
  }

  /** The text of a GNU licence is the same, whether later versions may be chosen or not. */
  private static Set<String> withOrLater(String id) {
    return id.endsWith("-only") ? Set.of(id, id.replace("-only", "-or-later")) : Set.of(id);
  }

  private static Optional<String> bySentence(String text) {
    String words = SPACES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    if (words.contains("permission is hereby granted, free of charge, to any person obtaining")
        && words.contains("shall be included in all copies or substantial portions")) {
      return Optional.of("MIT");
    }
    if (words.contains("redistribution and use in source and binary forms, with or without")
        && words.contains("redistributions in binary form must reproduce")
        && !words.contains("advertising materials")) {
      return Optional.of(words.contains("neither the name") ? "BSD-3-Clause" : "BSD-2-Clause");
    }
    return Optional.empty();
  }

  private static Set<String> byLink(String text) {
    Set<Set<String>> linked = new LinkedHashSet<>();
    if (text.length() <= SHORT_TEXT) {
      LINK.matcher(text)
          .results()
          .forEach(link -> LicenceUrl.read(link.group()).ifPresent(t -> linked.add(t.spdxIds())));
    }
    return linked.size() == 1 ? linked.iterator().next() : Set.of();
  }

  private static Optional<String> identified(String name) {
    return LicenceMatcher.shipped().match(name) instanceof Identified identified
            && identified.added().isEmpty()
        ? Optional.of(identified.spdxId())
        : Optional.empty();
  }
}
