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

  /// How often each made-up student hands in.
  private static final int ATTEMPTS = 5;

  private final SeedConfig config;
  private final Packages packages;
  private final DiskCourse course;
  private final DemoMembers members;
  private final MadeUpClass madeUp;

  Seeding(
      SeedConfig config,
      Packages packages,
      DiskCourse course,
      DemoMembers members,
      MadeUpClass madeUp) {
    this.config = config;
    this.packages = packages;
    this.course = course;
    this.members = members;
    this.madeUp = madeUp;
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
    config.demoClass().ifPresent(this::makeUpClass);
  }

  private void makeUpClass(int students) {
    Path accounts = config.demoAccountsFile().orElse(null);
    if (config.production() || accounts == null) {
      throw new IllegalStateException("A made-up class is for demonstrations only");
    }
    madeUp.fill(read(accounts).course(), students, ATTEMPTS);
    LOG.infof("The course has a made-up class. students=%d", students);
  }

  private void provideAccounts(Path file) {
    members.provide(read(file));
  }

  private static DemoAccounts read(Path file) {
    try {
      return DemoAccounts.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo accounts cannot be read", e);
    }
  }
}
