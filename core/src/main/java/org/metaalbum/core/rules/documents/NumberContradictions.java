package org.metaalbum.core.rules.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.metaalbum.core.datasheet.Claim;
import org.metaalbum.core.datasheet.Claim.Topic;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.NumberClaims;
import org.metaalbum.core.datasheet.Sentence;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rules.documents.KnownNumbers.Known;

/** Holds the numbers of one topic that a datasheet states against what is known. */
final class NumberContradictions {

  private NumberContradictions() {}

  /** Reports each wrong number once, however often the datasheet repeats it. */
  static void report(FamilyFacts family, Topic topic, Findings findings) {
    KnownNumbers numbers = new KnownNumbers(family);
    for (Datasheet datasheet : family.own().documents().readableDatasheets()) {
      Map<String, List<Claim>> same = new LinkedHashMap<>();
      for (Claim claim : NumberClaims.of(datasheet)) {
        if (claim.topic() == topic && !numbers.about(claim).isEmpty()) {
          same.computeIfAbsent(claim.version() + claim.stated(), key -> new ArrayList<>())
              .add(claim);
        }
      }
      findings.examined(same.size());
      for (List<Claim> claims : same.values()) {
        List<Known> known = numbers.about(claims.get(0));
        if (known.stream().noneMatch(one -> one.agreesWith(claims.get(0)))) {
          findings.add(problem(datasheet, claims, known.get(0)));
        }
      }
    }
  }

  private static Problem problem(Datasheet datasheet, List<Claim> claims, Known known) {
    Claim claim = claims.get(0);
    List<Sentence> sentences = claims.stream().map(Claim::sentence).distinct().toList();
    String quotes =
        sentences.stream().limit(3).map(Sentence::quote).collect(Collectors.joining(" and "));
    List<Location> related = new ArrayList<>(List.of(known.place()));
    sentences.stream()
        .skip(1)
        .filter(sentence -> sentence.line() != null)
        .forEach(sentence -> related.add(sentence.at(datasheet.path())));
    return Problem.at(
            sentences.get(0).at(datasheet.path()),
            "The datasheet says %s: %s. By %s it is %s. Correct whichever is wrong."
                .formatted(quotes, subject(claim), known.source(), known.value()))
        .expected(known.value() + " " + claim.topic().label(), claim.stated())
        .related(related);
  }

  private static String subject(Claim claim) {
    String version =
        claim.version().isEmpty()
            ? "the dataset"
            : claim.version().substring(0, 1).toUpperCase(Locale.ROOT)
                + claim.version().substring(1);
    return "%s %s in %s".formatted(claim.stated(), claim.topic().label(), version);
  }
}
