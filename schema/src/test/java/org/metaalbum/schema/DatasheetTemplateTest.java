package org.metaalbum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.metaalbum.schema.DatasheetTemplate.Question;
import org.metaalbum.schema.DatasheetTemplate.Section;

/** If these fail, questions of a datasheet are asked twice, never, or of the wrong people. */
class DatasheetTemplateTest {

  private final DatasheetTemplate template = DatasheetTemplate.shipped();

  @Test
  void theSectionsAreThoseOfDatasheetsForDatasetsInTheirOrder() {
    assertThat(template.sections())
        .extracting(Section::name)
        .extracting(name -> name.toLowerCase(Locale.ROOT).substring(0, 4))
        .containsExactly("moti", "comp", "coll", "prep", "uses", "dist", "main");
    assertThat(template.prompts()).contains("if so");
  }

  @Test
  void everyQuestionIsFoundByItsSectionAndId() {
    List<Question> questions = template.questions();

    assertThat(questions).hasSizeGreaterThan(50);
    assertThat(questions)
        .allSatisfy(
            question -> {
              assertThat(template.question(question.section(), question.id())).isSameAs(question);
              assertThat(question.about()).isNotBlank();
              assertThat(question.key()).isNotEmpty().doesNotContain("");
            });
  }

  @Test
  void onlyQuestionsOnPeopleMayBeSkippedForLackOfPeople() {
    assertThat(template.questions())
        .filteredOn(question -> question.skip() == Question.Skip.NO_PEOPLE)
        .extracting(Question::section)
        .isSubsetOf("Composition", "Collection process", "Maintenance");
    assertThat(template.question("Motivation", "comments").skip()).isEqualTo(Question.Skip.ALWAYS);
    assertThat(template.question("Motivation", "purpose").skip()).isEqualTo(Question.Skip.NEVER);
  }

  @Test
  void aQuestionThatTheTemplateLacksIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> template.question("Motivation", "weather"))
        .hasMessageContaining("weather");
  }
}
