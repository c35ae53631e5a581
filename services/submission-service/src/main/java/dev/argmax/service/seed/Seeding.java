package dev.argmax.service.seed;

import dev.argmax.service.coursefile.CourseFiles;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/// Runs before requests and messages are taken; running it again changes nothing.
@ApplicationScoped
class Seeding {
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
}
