package dev.argmax.worker.hostile;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.grading.Grader;
import dev.argmax.grading.GraderSettings;
import dev.argmax.grading.GradingTask;
import dev.argmax.grading.SeedSource;
import dev.argmax.pset.HostilePset;
import dev.argmax.pset.PsetPackage;
import dev.argmax.worker.sandbox.docker.DockerSandbox;
import dev.argmax.worker.sandbox.docker.DockerSettings;
import dev.argmax.worker.testsupport.SandboxImage;
import dev.argmax.worker.testsupport.SecondEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The real grader over the real Docker sandbox, and the pset that is attacked.
final class Arena implements AutoCloseable {
  /// How the seeds begin that no runner is told.
  static final String SECRET_SEED = "canary-seed-11c8";

  private final String worker = "hostile-" + UUID.randomUUID();
  private final Map<Integer, PsetPackage> psets = new HashMap<>();
  private final @Nullable SecondEngine engine;
  private final DockerSandbox sandbox;
  private final Grader grader;

  private Arena(Function<String, DockerSettings> boxes, @Nullable SecondEngine engine) {
    this.engine = engine;
    this.sandbox = DockerSandbox.connect(boxes.apply(worker));
    this.grader = new Grader(sandbox, GraderSettings.standard(), Clock.systemUTC());
  }

  static Arena inDocker() {
    return new Arena(worker -> new DockerSettings(SandboxImage.tag(), worker, null), null);
  }

  /// @param boxes of the gpu lane, by the worker's id
  static Arena onGpu(Function<String, DockerSettings> boxes) {
    return new Arena(boxes, null);
  }

  /// @param directory an empty one, for the engine that has gVisor
  static Arena inGvisor(Path directory) {
    var engine = SecondEngine.start(directory);
    return new Arena(worker -> new DockerSettings(SandboxImage.tag(), worker, "runsc"), engine);
  }

  /// What came of a submission, and how long it took.
  record Graded(GradingOutcome outcome, Duration took) {}

  /// @param sources of the submission that are not the honest ones
  /// @param patience seconds that a test case may take
  Graded grade(Map<String, byte[]> sources, int patience) {
    var pset = psets.computeIfAbsent(patience, HostilePset::build);
    var files = new TreeMap<String, byte[]>();
    HostilePset.HONEST.forEach((path, source) -> files.put(path, bytes(source)));
    files.putAll(sources);
    var task = new GradingTask("run-hostile", pset, files, new CanarySeeds());
    long began = System.nanoTime();
    var outcome = grader.start(task, (_, _, _, _) -> {}).run();
    return new Graded(outcome, Duration.ofNanos(System.nanoTime() - began));
  }

  /// A submission that deserves every point.
  Graded gradeHonest() {
    return grade(Map.of(), 10);
  }

  /// Labels the boxes of this arena.
  String worker() {
    return worker;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class CanarySeeds implements SeedSource {
    @Override
    public byte[] seed(String problem) {
      return bytes("seed of problem " + problem);
    }

    @Override
    public byte[] secretSeed(String problem) {
      return bytes(SECRET_SEED + problem);
    }
  }

  @Override
  public void close() {
    grader.close();
    sandbox.close();
    if (engine != null) {
      engine.close();
    }
  }
}
