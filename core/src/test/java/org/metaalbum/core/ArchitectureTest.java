package org.metaalbum.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.metaalbum.core.rule.Rule;

/** If these fail, facts, judgement and presentation have met (ARCHITECTURE.md, "Modules"). */
@AnalyzeClasses(packages = "org.metaalbum", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule dependenciesGoOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.metaalbum..")
          .layer("schema")
          .definedBy("org.metaalbum.schema..")
          .layer("report")
          .definedBy("org.metaalbum.core.report..")
          .layer("source")
          .definedBy("org.metaalbum.core.source..")
          .layer("image")
          .definedBy("org.metaalbum.core.image..")
          .layer("licence")
          .definedBy("org.metaalbum.core.licence..")
          .layer("read")
          .definedBy("org.metaalbum.core.read..")
          .layer("datasheet")
          .definedBy("org.metaalbum.core.datasheet..")
          .layer("facts")
          .definedBy("org.metaalbum.core.facts..")
          .layer("cache")
          .definedBy("org.metaalbum.core.cache..")
          .layer("rule")
          .definedBy("org.metaalbum.core.rule..")
          .layer("rules")
          .definedBy("org.metaalbum.core.rules..")
          .layer("engine")
          .definedBy("org.metaalbum.core.engine..")
          .layer("fixtures")
          .definedBy("org.metaalbum.fixtures..")
          .whereLayer("source")
          .mayNotAccessAnyLayer()
          .whereLayer("image")
          .mayNotAccessAnyLayer()
          .whereLayer("report")
          .mayOnlyAccessLayers("schema")
          .whereLayer("licence")
          .mayOnlyAccessLayers("schema")
          .whereLayer("read")
          .mayOnlyAccessLayers("schema", "report")
          .whereLayer("datasheet")
          .mayOnlyAccessLayers("schema", "report")
          .whereLayer("facts")
          .mayOnlyAccessLayers("schema", "report", "source", "image", "read", "datasheet")
          .whereLayer("cache")
          .mayOnlyAccessLayers("schema", "report", "source", "image", "facts")
          .whereLayer("rule")
          .mayOnlyAccessLayers("schema", "report", "image", "facts")
          .whereLayer("rules")
          .mayOnlyAccessLayers(
              "schema",
              "report",
              "source",
              "image",
              "licence",
              "read",
              "datasheet",
              "facts",
              "rule")
          .whereLayer("engine")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("fixtures")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.metaalbum.core.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rulesAreFinalClasses =
      classes()
          .that()
          .implement(Rule.class)
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule rulesAndFactsDoNoInputOrOutput =
      noClasses()
          .that()
          .resideInAnyPackage("org.metaalbum.core.rules.*..", "org.metaalbum.core.facts..")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAnyPackage(
                  "java.io..", "java.nio.file..", "java.net.."));

  @ArchTest
  static final ArchRule onlySchemaUsesTheJsonSchemaLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.metaalbum.schema..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.networknt..");

  @ArchTest
  static final ArchRule theCoreNeitherPrintsNorReadsTheClock =
      noClasses()
          .that()
          .resideInAPackage("org.metaalbum.core..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");
}
