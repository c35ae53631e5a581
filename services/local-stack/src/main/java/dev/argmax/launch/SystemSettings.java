package dev.argmax.launch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What may differ between two systems of one installation.
///
/// @param port where the gateway listens; 0 for any free port, kept in the data directory
/// @param clock where the course's clock starts; null for the real clock
/// @param separateServers PostgreSQL and Kafka in a JVM each, so that one can be killed alone
/// @param environment settings added to every process
public record SystemSettings(
    Path data,
    int port,
    SandboxChoice sandbox,
    @Nullable String clock,
    boolean separateServers,
    Map<String, String> environment) {

  public SystemSettings {
    environment = Map.copyOf(environment);
  }

  /// A system with one JVM for both embedded servers and no settings of its own.
  public static SystemSettings of(
      Path data, int port, SandboxChoice sandbox, @Nullable String clock) {
    return new SystemSettings(data, port, sandbox, clock, false, Map.of());
  }
}
