package dev.argmax.service.seed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// What is brought in at start, besides the course itself.
@ConfigMapping(prefix = "argmax")
interface SeedConfig {

  /// The directory of built `*.pset` files.
  Optional<Path> psetPackages();

  /// `demo.env`, which names fictional people with their tokens and passwords.
  Optional<Path> demoAccountsFile();

  /// How many made-up students the course of the demo accounts is to have. Refused without demo
  /// accounts and in production.
  OptionalInt demoClass();

  /// Whether real students use this.
  @WithDefault("false")
  boolean production();
}
