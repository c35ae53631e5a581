package dev.argmax.pset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The files that every starter needs and that say nothing about its pset: authors may leave them
/// out.
final class StarterProject {
  private StarterProject() {}

  /// A `pom.xml` that runs the visible test cases with `mvn test`.
  static String pom(Pset pset) {
    return text("starter-pom.xml")
        .replace("SLUG", pset.slug())
        .replace("TITLE", escaped(pset.title()));
  }

  /// The path of the JUnit test that runs the visible test cases.
  static String testPath(Pset pset) {
    return "src/test/java/" + pset.studentPackage().replace('.', '/') + "/VisibleCasesTest.java";
  }

  /// That test.
  static String test(Pset pset) {
    return text("VisibleCasesTest.java.txt").replace("PACKAGE", pset.studentPackage());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String text(String resource) {
    try (var in = StarterProject.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
