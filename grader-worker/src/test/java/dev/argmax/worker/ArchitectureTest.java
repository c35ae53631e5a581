package dev.argmax.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses WORKER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.argmax.worker");

  @Test
  void onlyTheDockerSandboxKnowsDocker() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.argmax.worker.sandbox.docker")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.dockerjava..")
        .check(WORKER);
  }

  @Test
  void onlyJobsKnowKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.argmax.worker.job")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(WORKER);
  }

  @Test
  void runsKnowNoKindOfSandbox() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.argmax.worker.run", "dev.argmax.worker.job")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.argmax.worker.sandbox..")
        .check(WORKER);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("dev.argmax.worker.(*)..").should().beFreeOfCycles().check(WORKER);
  }
}
