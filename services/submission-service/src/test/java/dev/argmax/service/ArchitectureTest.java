package dev.argmax.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

/// The boundaries between features that the compiler does not hold.
class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.argmax.service");

  @Test
  void hasNoCyclesBetweenFeatures() {
    slices().matching("dev.argmax.service.(*)..").should().beFreeOfCycles().check(SERVICE);
  }

  @Test
  void keepsKafkaOutOfTheWayOfAccepting() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.argmax.service.outbox", "dev.argmax.service.grading")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(SERVICE);
  }

  @Test
  void keepsEntitiesInTheirFeature() {
    classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(SERVICE);
  }

  @Test
  void keepsTheArchiveReaderFreeOfHttp() {
    noClasses()
        .that()
        .resideInAPackage("dev.argmax.service.archive")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "dev.argmax.service.problem")
        .check(SERVICE);
  }

  @Test
  void readsCourseFilesWithoutTheService() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.argmax.service.coursefile",
            "dev.argmax.service.rebase",
            "dev.argmax.service.command")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..", "jakarta.ws.rs..", "jakarta.persistence..", "org.hibernate..")
        .check(SERVICE);
  }

  @Test
  void readsTheClockOnlyInItsPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.argmax.service.clock")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.Clock.class, "systemUTC")
        .check(SERVICE);
  }
}
