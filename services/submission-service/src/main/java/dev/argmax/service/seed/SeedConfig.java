package dev.argmax.service.seed;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// What is brought in at start, besides the course itself.
@ConfigMapping(prefix = "argmax")
interface SeedConfig {

  /// The directory of built `*.pset` files.
  Optional<Path> psetPackages();

  /// `demo.env`, which names fictional people with their tokens and passwords.
  Optional<Path> demoAccountsFile();
}
