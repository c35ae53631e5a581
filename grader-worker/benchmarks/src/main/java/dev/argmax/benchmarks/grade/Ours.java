package dev.argmax.benchmarks.grade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hands in as a student does and waits until the result can be read; as staff, who see at once how
/// hidden test cases went.
final class Ours {
  private static final String COURSE = "/api/v1/courses/6.S898-fall-2022";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final ArgmaxSystem system;
  private final ApiClient instructor;
  private int count;

  Ours(ArgmaxSystem system) {
    this.system = system;
    this.instructor = ApiClient.of(system, "instructor");
  }

  /// Sends a package and makes an assignment of it, as an instructor does.
  void assign(Path built, String slug) throws IOException {
    var sent =
        instructor.send(
            instructor
                .request(COURSE + "/psets")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(Files.readAllBytes(built))));
    require(sent.statusCode(), sent.body());
    var entry =
        "assignments:\n  - {slug: %s, title: %s, pset: %s, opens: 2022-09-13, due: 2022-09-27}"
            .formatted(slug, slug, slug);
    var file = instructor.get(COURSE + "/definition").body().replace("assignments:", entry);
    var loaded =
        instructor.send(
            instructor
                .request(COURSE + "/definition")
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(file)));
    require(loaded.statusCode(), loaded.body());
  }

  private static void require(int status, String body) {
    if (status != 200) {
      throw new IllegalStateException(status + " " + body);
    }
  }

  String handIn(Workload work) {
    return instructor.accepted(work.assignment(), work.zip("remark " + ++count));
  }

  /// Waits until the result is there; it must be full marks.
  void awaitFullMarks(String submission) {
    var result = instructor.awaitResult(submission, PATIENCE);
    if (!isFull(result)) {
      throw new IllegalStateException("not graded with full marks: " + result);
    }
  }

  private static boolean isFull(JsonNode result) {
    return result.path("state").asText().equals("GRADED")
        && result.path("score").asDouble() == result.path("maxScore").asDouble();
  }

  /// Waits until the worker has nothing left to prepare: then nothing of the last submission goes
  /// on.
  void awaitRest() throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!system.isAtRest()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the worker does not come to rest");
      }
      Thread.sleep(LOOK_AGAIN);
    }
  }

  /// CPU seconds that each process of the system and its boxes used so far, by name. PostgreSQL
  /// leaves its starter's family.
  Map<String, Double> cpu() {
    var cpu = new LinkedHashMap<String, Double>();
    for (var process : system.processes()) {
      cpu.put(process.part().slug(), CpuClock.ofFamily(process.pid()));
    }
    cpu.put("PostgreSQL", CpuClock.ofFamily(system.postmasterPid()));
    cpu.put("boxes", CpuClock.ofBoxes());
    return cpu;
  }

  /// The most memory that each process held at once, in MiB, by name.
  List<Memory> memory() {
    return system.processes().stream()
        .map(process -> new Memory(process.part().slug(), Memory.peakOf(process.pid())))
        .toList();
  }
}
