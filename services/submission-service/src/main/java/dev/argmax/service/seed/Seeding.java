package dev.argmax.service.seed;

import dev.argmax.service.coursefile.CourseFiles;
import dev.argmax.service.definition.Loading;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/// Runs before requests and messages are taken; running it again changes nothing.
@ApplicationScoped
class Seeding {
  private static final Logger LOG = Logger.getLogger(Seeding.class);

  private final SeedConfig config;
  private final Packages packages;
  private final DiskCourse course;
  private final DemoMembers members;

  Seeding(SeedConfig config, Packages packages, DiskCourse course, DemoMembers members) {
    this.config = config;
    this.packages = packages;
    this.course = course;
    this.members = members;
  }

  // Earlier than the observers that begin to work.
  void start(@Observes @Priority(10) StartupEvent event, CourseFiles files, Loading loading) {
    packages.add();
    files.text().ifPresent(course::takeOver);
    loading
        .takeCurrentPackages()
        .forEach(
            assignment ->
                LOG.warnf(
                    "No built package for the pset of %s; until there is one, nobody can hand in",
                    assignment));
    config.demoAccountsFile().ifPresent(this::provideAccounts);
  }

  private void provideAccounts(Path file) {
    try {
      members.provide(DemoAccounts.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The demo accounts cannot be read", e);
    }
  }
}
