package dev.argmax.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.pset.HostilePset;
import java.time.Duration;
import java.util.List;

/// What must hold after every case, whatever it did (the reference calls them I1 to I8; the score,
/// I1, and the same verdict every time, I7, are the case's own):
///
/// - an honest submission sent right after earns every point in about its usual time (I2);
/// - no container of the run is left, and no process of any container that is gone (I3);
/// - the worker's threads, descriptors and memory are back where they were (I4);
/// - the engine's logs and volumes have not grown (I5);
/// - nothing that the student can read holds a secret (I6) or is longer than it may be (I8).
final class Invariants {
  /// What the environment and the properties of this JVM, the worker's, hold beside.
  static final String WORKER_SECRET = "canary-worker-77e2d0";

  private static final List<String> SECRETS =
      List.of(
          HostilePset.SOLUTION_SECRET,
          HostilePset.CHECK_SECRET,
          HostilePset.NEIGHBOUR_SECRET,
          WORKER_SECRET,
          Arena.SECRET_SEED);
  private static final int LONGEST_TEXT = 64 * 1024;

  private final Arena arena;
  private final Duration usual;
  private final Footprint before;

  private Invariants(Arena arena, Duration usual, Footprint before) {
    this.arena = arena;
    this.usual = usual;
    this.before = before;
  }

  /// Looks at an arena before the first attack.
  static Invariants of(Arena arena) {
    System.setProperty("argmax.test.secret", WORKER_SECRET);
    assertThat(System.getenv("ARGMAX_TEST_SECRET")).as("set by the build").isEqualTo(WORKER_SECRET);
    requireHonestWork(arena); // boots the compiler and the referee
    var usual = requireHonestWork(arena);
    return new Invariants(arena, usual, Footprint.now());
  }

  /// Checks all of them.
  void hold(GradingOutcome afterwards) {
    assertThat(afterwards.toString()).hasSizeLessThan(LONGEST_TEXT).doesNotContain(SECRETS);
    var took = requireHonestWork(arena);
    assertThat(took).as("an honest submission").isLessThan(usual.multipliedBy(4).plusSeconds(5));
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> {
              assertThat(runners()).isEmpty();
              Footprint.now().requireNoMoreThan(before);
            });
  }

  /// The compiler and the referee stay from one submission to the next, and run nothing of a
  /// student.
  private List<String> runners() {
    var label = "label=argmax.worker=" + arena.worker();
    return Command.docker("ps", "-a", "--filter", label, "--format", "{{.Label \"argmax.box\"}}")
        .lines()
        .stream()
        .filter(box -> !box.matches("compiler|referee"))
        .toList();
  }

  private static Duration requireHonestWork(Arena arena) {
    var honest = arena.gradeHonest();
    assertThat(Points.of(honest.outcome())).as(honest.outcome().toString()).isEqualTo(5);
    return honest.took();
  }
}
