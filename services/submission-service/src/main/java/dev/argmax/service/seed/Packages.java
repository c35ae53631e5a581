package dev.argmax.service.seed;

import dev.argmax.pset.PsetException;
import dev.argmax.pset.PsetPackage;
import dev.argmax.service.pset.CurrentPsets;
import dev.argmax.service.pset.Psets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/// The built packages lying about in a directory.
@ApplicationScoped
class Packages {
  private static final Logger LOG = Logger.getLogger(Packages.class);

  private final SeedConfig config;
  private final Psets psets;
  private final CurrentPsets current;

  Packages(SeedConfig config, Psets psets, CurrentPsets current) {
    this.config = config;
    this.psets = psets;
    this.current = current;
  }

  /// Keeps every package; from now on its slug means it.
  void add() {
    config.psetPackages().filter(Files::isDirectory).ifPresent(this::addAll);
  }

  private void addAll(Path directory) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.pset")) {
      for (Path file : files) {
        add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The directory of pset packages cannot be read", e);
    }
  }

  private void add(Path file) {
    try {
      current.ship(psets.add(PsetPackage.read(file)));
    } catch (PsetException | UncheckedIOException e) {
      LOG.errorf("A pset package is unusable and left out. file=%s error=%s", file, e.getMessage());
    }
  }
}
