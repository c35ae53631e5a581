package dev.argmax.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Containers that a worker could not remove because it was killed.
public final class LeftoverBoxes {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private LeftoverBoxes() {}

  /// Ids of all containers that carry this worker's label.
  public static List<String> of(String workerId) {
    var found =
        Shell.run(
            PATIENCE,
            List.of("docker", "ps", "-aq", "--filter", "label=argmax.worker=" + workerId));
    return found.isOk() ? found.output().lines().filter(id -> !id.isBlank()).toList() : List.of();
  }

  static void remove(String workerId) {
    var boxes = of(workerId);
    if (!boxes.isEmpty()) {
      var command = new ArrayList<>(List.of("docker", "rm", "-f"));
      command.addAll(boxes);
      Shell.run(PATIENCE, command);
    }
  }
}
