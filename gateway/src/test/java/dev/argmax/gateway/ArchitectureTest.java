package dev.argmax.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.argmax.gateway");

  @Test
  void knowsNoDatabaseAndNoKafka() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..",
            "java.sql..",
            "javax.sql..",
            "jakarta.persistence..",
            "org.hibernate..")
        .check(CLASSES);
  }

  @Test
  void knowsNoOtherPartOfTheSystem() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.argmax.contracts..", "dev.argmax.service..", "dev.argmax.worker..")
        .check(CLASSES);
  }

  @Test
  void hasNoCyclesBetweenFeatures() {
    slices().matching("dev.argmax.gateway.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void saysOfEveryPackageWhatItIsFor() {
    var packages = CLASSES.getPackage("dev.argmax.gateway").getSubpackagesInTree();
    assertThat(packages).hasSizeGreaterThan(5);
    for (JavaPackage each : packages) {
      assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue();
    }
  }
}
