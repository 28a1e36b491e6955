package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.TextForms;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No invisible or control characters stand in a value. */
public final class CellInvisible implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA222",
            "cell-invisible",
            Subject.LABELS,
            "No value holds invisible or control characters.")
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Cells.judge(
        facts,
        findings,
        text -> TextForms.hasInvisible(text.strip()) && !TextForms.showsNothing(text),
        (place, text) ->
            Problem.at(
                    place,
                    "The value holds a character that can't be seen (%s). Remove it."
                        .formatted(first(text)))
                .expected(TextForms.visible(text), escaped(text)));
  }

  private static String first(String text) {
    return text.strip()
        .codePoints()
        .filter(CellInvisible::isHidden)
        .mapToObj(CellInvisible::name)
        .findFirst()
        .orElse("a joiner");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                escaped.append('<').append(name(c)).append('>');
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static boolean isHidden(int codePoint) {
    return TextForms.isInvisible(codePoint) || TextForms.isJoiner(codePoint);
  }

  private static String name(int codePoint) {
    return "U+%04X".formatted(codePoint);
  }
}
