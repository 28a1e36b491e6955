package org.metaalbum.core.rules.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.read.MetadataReader;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.rules.ProblemList;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.schema.Thresholds;

/** Runs the rules on metadata over one file, as the engine would. */
final class MetadataCase {

  /** A mark in a changed file: the finding has to point behind it. */
  static final char MARK = '¦';

  private MetadataCase() {}

  /** What a rule reported: {@code MA134 37:40}, or {@code MA107 -} without line and column. */
  record Found(String ruleId, Problem problem) {
    String brief() {
      Integer line = problem.location().line();
      return ruleId + " " + (line == null ? "-" : line + ":" + problem.location().column());
    }
  }

  /** All rules of the package. */
  static List<DatasetRule> rules() {
    String here = MetadataCase.class.getPackageName();
    return RuleCatalogue.rules(Thresholds.DEFAULT).stream()
        .filter(rule -> rule.getClass().getPackageName().equals(here))
        .map(DatasetRule.class::cast)
        .toList();
  }

  /** Facts about one metadata file and nothing else. */
  static DatasetFacts facts(
      @Nullable Metadata info, @Nullable Metadata card, @Nullable CategoryTally tally) {
    return DatasetFacts.builder(DatasetName.of("dataset"), Layout.NONE)
        .metadata(info, card)
        .labels(null, null, tally)
        .build();
  }

  /** What all rules report on a card. */
  static List<Found> ofCard(String path, byte[] bytes) {
    Metadata card = MetadataReader.read(path, bytes, null, Thresholds.DEFAULT);
    return run(
        card.kind() == MetadataKind.CARD ? facts(null, card, null) : facts(card, null, null));
  }

  /** What all rules report on the info.json of a dataset. */
  static List<Found> ofInfo(byte[] bytes) {
    return run(
        facts(
            MetadataReader.read("info.json", bytes, MetadataKind.INFO, Thresholds.DEFAULT),
            null,
            null));
  }

  static List<Found> run(DatasetFacts facts) {
    List<Found> found = new ArrayList<>();
    for (DatasetRule rule : rules()) {
      if (applies(rule, facts)) {
        ProblemList reported = new ProblemList();
        rule.check(facts, reported);
        reported.problems().forEach(problem -> found.add(new Found(rule.info().id(), problem)));
      }
    }
    return found;
  }

  private static boolean applies(DatasetRule rule, DatasetFacts facts) {
    List<Need> needs = rule.info().needs();
    if (rule.info().subject() == Subject.METADATA) {
      return true;
    }
    Metadata file = needs.contains(Need.CARD) ? facts.card() : facts.info();
    return file != null && file.isObject();
  }

  static String resource(String name) {
    try (InputStream stream =
        MetadataCase.class.getResourceAsStream("/org/metaalbum/core/metadata/" + name)) {
      if (stream == null) {
        throw new IllegalStateException(name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One change of a text; fails if there is not exactly one place for it. */
  static String change(String text, String from, String to) {
    int at = text.indexOf(from);
    if (at < 0 || text.indexOf(from, at + 1) >= 0) {
      throw new IllegalArgumentException("not exactly once: " + from);
    }
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  /** Line and column of the mark, as {@code 37:40}. */
  static String placeOfMark(String text) {
    int line = 1;
    int column = 1;
    for (int c : text.codePoints().toArray()) {
      if (c == MARK) {
        return line + ":" + column;
      }
      column = c == '\n' ? 1 : column + 1;
      line = c == '\n' ? line + 1 : line;
    }
    throw new IllegalArgumentException("no mark");
  }

  static byte[] withoutMark(String text) {
    return text.replace(String.valueOf(MARK), "").getBytes(StandardCharsets.UTF_8);
  }
}
