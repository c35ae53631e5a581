package dev.argmax.systemtest;

import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.Installation;
import dev.argmax.launch.SandboxChoice;
import dev.argmax.launch.SystemSettings;
import dev.argmax.localstack.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts one system for all tests of a run, and stops it after the last.
final class RunningSystem implements ParameterResolver {
  static final Installation INSTALLATION = Installation.here();

  /// A day on which the first problem set is open and nobody is late.
  private static final String CLOCK = "2022-09-20T12:00";

  /// Shorter than in production, so that a dead worker is noticed while a test waits.
  private static final Map<String, String> IMPATIENT =
      Map.of(
          "ARGMAX_LEASE_DURATION", "PT6S",
          "ARGMAX_HEARTBEAT_INTERVAL", "PT1S",
          "ARGMAX_SWEEP_INTERVAL", "PT1S",
          // The tests that follow would share the processors with it.
          "ARGMAX_POOL_FORESIGHT", "0");

  /// Where the identity provider of [SingleSignOnTest] will be. The system starts without it.
  static final int PROVIDER_PORT = FreePorts.any();

  private record Shared(ArgmaxSystem system) implements AutoCloseable {
    @Override
    public void close() {
      system.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ArgmaxSystem.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(RunningSystem.class))
        .computeIfAbsent(Shared.class, _ -> start(), Shared.class)
        .system;
  }

  private static Shared start() {
    return new Shared(start(Keycloak.settingsFor(PROVIDER_PORT)));
  }

  /// Starts a system, which is the caller's to close.
  ///
  /// @param more what is set besides
  static ArgmaxSystem start(Map<String, String> more) {
    var wish = SandboxChoice.Wish.valueOf(System.getProperty("argmax.sandbox", "AUTO"));
    var sandbox = SandboxChoice.make(wish, INSTALLATION, System.out::println);
    System.out.println("system tests run on the sandbox " + sandbox);
    var environment = new HashMap<>(IMPATIENT);
    environment.putAll(more);
    var settings = new SystemSettings(freshDirectory(), 0, sandbox, CLOCK, true, environment);
    return ArgmaxSystem.start(INSTALLATION, settings, System.out::println);
  }

  /// Below target/, where the logs can be read after a failure.
  private static Path freshDirectory() {
    try {
      var target = INSTALLATION.home().resolve("services/system-tests/target");
      return Files.createTempDirectory(Files.createDirectories(target), "system-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
