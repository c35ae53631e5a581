package dev.argmax.testsupport;

import java.nio.file.Path;

/// The sandbox home that this build has laid out before its tests.
public final class TestHome {
  private TestHome() {}

  /// `target/sandbox-home` of the harness, wherever its classes were loaded from.
  public static Path path() {
    return Path.of(System.getProperty("argmax.test.sandbox-home", "target/sandbox-home"));
  }
}
