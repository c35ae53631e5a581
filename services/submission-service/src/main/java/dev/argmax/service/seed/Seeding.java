package dev.argmax.service.seed;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.coursefile.CourseFile.PlannedAssignment;
import dev.argmax.service.coursefile.CourseFiles;
import dev.argmax.service.identity.Accounts;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Runs before requests and messages are taken; running it again changes nothing.
@ApplicationScoped
class Seeding {
  private static final Logger LOG = Logger.getLogger(Seeding.class);

  private final SeedConfig config;
  private final Packages packages;
  private final Catalog catalog;

  Seeding(SeedConfig config, Packages packages, Catalog catalog) {
    this.config = config;
    this.packages = packages;
    this.catalog = catalog;
  }

  // Earlier than the observers that begin to work.
  void start(@Observes @Priority(10) StartupEvent event, CourseFiles files) {
    Map<String, String> digests = packages.add();
    files.course().ifPresent(course -> catalog.provide(course, digests));
    config.demoAccountsFile().ifPresent(this::provideAccounts);
  }

  private void provideAccounts(Path file) {
    try {
      catalog.provide(DemoAccounts.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The demo accounts cannot be read", e);
    }
  }

  /// Puts courses, assignments and members into the database.
  @ApplicationScoped
  static class Catalog {
    private final Courses courses;
    private final Assignments assignments;
    private final Accounts accounts;

    Catalog(Courses courses, Assignments assignments, Accounts accounts) {
      this.courses = courses;
      this.assignments = assignments;
      this.accounts = accounts;
    }

    void provide(CourseFile course, Map<String, String> digests) {
      courses.provide(course.id(), course.title(), course.zone());
      for (PlannedAssignment planned : course.assignments()) {
        String digest = digests.get(planned.pset());
        if (digest == null) {
          LOG.warnf(
              "No built package for pset %s; until there is one, nobody can hand in %s",
              planned.pset(), planned.slug());
        }
        assignments.provide(
            new Assignment(
                UUID.randomUUID(),
                course.id(),
                planned.slug(),
                planned.title(),
                digest,
                planned.opens(),
                planned.due()));
      }
    }

    void provide(DemoAccounts demo) {
      for (DemoAccounts.DemoAccount each : demo.accounts()) {
        UUID person = accounts.provide(each.account());
        courses.enroll(new Member(demo.course(), person, each.role()));
      }
    }
  }
}
