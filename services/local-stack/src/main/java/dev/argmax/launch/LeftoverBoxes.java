package dev.argmax.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The containers of one worker, which outlive it when it is killed.
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

  /// What the containers that hold, or held, students' code are for. A worker keeps its compiler
  /// and its referee boxes from one submission to the next; they run nothing of a student.
  public static List<String> runnersOf(String workerId) {
    var found =
        Shell.run(
            PATIENCE,
            List.of(
                "docker",
                "ps",
                "-a",
                "--filter",
                "label=argmax.worker=" + workerId,
                "--format",
                "{{.Label \"argmax.box\"}}"));
    return found.isOk()
        ? found.output().lines().filter(box -> !box.matches("compiler|referee|")).toList()
        : List.of();
  }

  /// The first process of a running container, as this machine sees it; 0 if it does not run.
  public static long pidOf(String id) {
    var found = Shell.run(PATIENCE, List.of("docker", "inspect", "--format", "{{.State.Pid}}", id));
    return found.isOk() ? Long.parseLong(found.output().strip()) : 0;
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
