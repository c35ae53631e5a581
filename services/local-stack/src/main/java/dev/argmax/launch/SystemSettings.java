package dev.argmax.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
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

  private static final String MADE_UP_CLASS = "ARGMAX_DEMO_CLASS";

  public SystemSettings {
    environment = Map.copyOf(environment);
  }

  /// A system with one JVM for both embedded servers and no settings of its own.
  public static SystemSettings of(
      Path data, int port, SandboxChoice sandbox, @Nullable String clock) {
    return new SystemSettings(data, port, sandbox, clock, false, Map.of());
  }

  /// The same with so many made-up students; 0 for none.
  SystemSettings withClass(int students) {
    if (students == 0) {
      return this;
    }
    var more = new HashMap<>(environment);
    more.put(MADE_UP_CLASS, Integer.toString(students));
    return new SystemSettings(data, port, sandbox, clock, separateServers, more);
  }

  /// How long the parts may take to start: making up a class takes the service a while.
  Duration startPatience() {
    return environment.containsKey(MADE_UP_CLASS) ? Duration.ofMinutes(10) : Duration.ofSeconds(90);
  }
}
