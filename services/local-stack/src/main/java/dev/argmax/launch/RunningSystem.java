package dev.argmax.launch;

import dev.argmax.localstack.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The processes that an earlier launcher left running over a data directory.
final class RunningSystem {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Those that ask for work first, then those that hold data.
  private static final List<Part> STOP_ORDER =
      List.of(Part.GATEWAY, Part.WORKER, Part.SERVICE, Part.LOCAL_STACK, Part.KAFKA, Part.POSTGRES);

  private final DataDirectory data;

  private RunningSystem(DataDirectory data) {
    this.data = data;
  }

  static RunningSystem in(DataDirectory data) {
    return new RunningSystem(data);
  }

  /// Whether its gateway or its service still runs.
  boolean isUp() {
    return find(Part.GATEWAY).isPresent() || find(Part.SERVICE).isPresent();
  }

  /// Ends what is left, and returns how many processes that were.
  int stop() {
    requestStop();
    var stopped = 0;
    for (var part : STOP_ORDER) {
      var process = find(part);
      if (process.isPresent()) {
        process.get().stop(PATIENCE);
        stopped++;
      }
      data.pidFile(part).toFile().delete();
    }
    LocalPostgres.stopAbandoned(data.postgres());
    LeftoverBoxes.remove(data.workerId());
    return stopped;
  }

  private void requestStop() {
    try {
      Files.writeString(data.stopRequest(), "");
    } catch (IOException e) {
      throw new LaunchException("cannot write to " + data.root(), e);
    }
  }

  private Optional<LiveProcess> find(Part part) {
    return LiveProcess.of(data, part);
  }
}
