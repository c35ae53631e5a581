package dev.argmax;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses HARNESS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.argmax");

  @Test
  void harnessKnowsTheJdkDjlAndLittleElse() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.tools..",
            "dev.argmax..",
            "ai.djl..",
            "org.snakeyaml..",
            "org.jspecify..",
            "com.fasterxml.jackson.annotation..")
        .check(HARNESS);
  }

  @Test
  void whatRunsBesideStudentsKnowsNothingOfJudging() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.argmax.runner..", "dev.argmax.kit", "dev.argmax.evidence..", "dev.argmax.frame..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.argmax.referee..",
            "dev.argmax.pset..",
            "dev.argmax.grading..",
            "dev.argmax.sandbox..")
        .check(HARNESS);
  }

  @Test
  void boxesKnowNothingOfGrading() {
    noClasses()
        .that()
        .resideInAPackage("dev.argmax.sandbox..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.argmax.grading..",
            "dev.argmax.referee..",
            "dev.argmax.pset..",
            "dev.argmax.runner..")
        .check(HARNESS);
  }

  @Test
  void nothingDeserialisesJavaObjects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(java.io.ObjectInputStream.class)
        .check(HARNESS);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("dev.argmax.(*)..").should().beFreeOfCycles().check(HARNESS);
  }
}
