package org.metaalbum.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** ARCHITECTURE.md, "What must stay true". */
@AnalyzeClasses(
    packages = "org.metaalbum.cli",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

  @ArchTest
  static final ArchRule RENDERERS_KNOW_NO_RULES =
      noClasses()
          .that()
          .resideInAPackage("..cli.render..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..core.rule..", "..core.rules..", "..core.engine..", "..core.facts..")
          .because("a renderer that judges would tell another story than its neighbour");

  @ArchTest
  static final ArchRule RENDERERS_DO_NO_FILE_IO =
      noClasses()
          .that()
          .resideInAPackage("..cli.render..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.nio.file..");

  @ArchTest
  static final ArchRule NOBODY_WRITES_PAST_THE_CONSOLE =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("System.out encodes as the locale says and swallows errors");
}
