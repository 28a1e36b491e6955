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
@RuleInfo(
    id = "MA222",
    name = "cell-invisible",
    summary = "No value holds invisible or control characters.",
    subject = Subject.LABELS,
    needs = {Need.ROWS})
public final class CellInvisible implements DatasetRule {

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Cells.judge(
        facts,
        findings,
        text -> TextForms.hasInvisible(text.strip()) && !TextForms.visible(text).isEmpty(),
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
