package dev.argmax.service.seed;

import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/// The built packages lying about in a directory.
@ApplicationScoped
class Packages {
  private static final Logger LOG = Logger.getLogger(Packages.class);

  private final SeedConfig config;
  private final Psets psets;

  Packages(SeedConfig config, Psets psets) {
    this.config = config;
    this.psets = psets;
  }

  /// Keeps every package and says which digest each slug has now.
  Map<String, String> add() {
    return config.psetPackages().filter(Files::isDirectory).map(this::addAll).orElse(Map.of());
  }

  private Map<String, String> addAll(Path directory) {
    Map<String, String> digests = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.pset")) {
      for (Path file : files) {
        add(file, digests);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The directory of pset packages cannot be read", e);
    }
    return digests;
  }

  private void add(Path file, Map<String, String> digests) {
    try {
      Pset pset = psets.add(Files.readAllBytes(file));
      digests.put(pset.slug(), pset.digest());
    } catch (IOException e) {
      LOG.errorf("A pset package is unusable and left out. file=%s error=%s", file, e.getMessage());
    }
  }
}
