package dev.argmax.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.argmax.contracts.GradingCompleted.PhaseTime;
import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.TestResult.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Messages that are on a topic somewhere must stay readable: each version of the schema has its
/// golden files, which today's code writes and reads.
class GoldenJsonTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final UUID RUN = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
  private static final UUID SUBMISSION = UUID.fromString("0190a1b2-0000-7000-8000-000000000002");
  private static final Instant NOON = Instant.parse("2022-09-20T16:00:00Z");
  private static final String PSET = "ab".repeat(32);

  record Example(String file, Object message) {}

  static Stream<Example> messages() {
    return Stream.of(
        new Example(
            "grading-requested",
            new GradingRequested(RUN, SUBMISSION, 0, Lane.CPU_INTERACTIVE, PSET)),
        new Example(
            "grading-progress",
            new GradingProgress(
                RUN, SUBMISSION, 1, GradingProgress.Phase.RUNNING, "1.2", 6, 18, NOON)),
        new Example("grading-completed-graded", completed(graded())),
        new Example(
            "grading-completed-not-gradable",
            completed(new NotGradable(NotGradable.Reason.COMPILE_ERROR, "Mlp.java:3: error: ';'"))),
        new Example(
            "grading-completed-failed",
            completed(new Failed(Failed.Blame.INFRASTRUCTURE, true, "no box could be made"))));
  }

  private static Graded graded() {
    var tests =
        List.of(
            new TestResult("forward", TestOutcome.PASSED, 3, 3, Visibility.ALWAYS, null),
            new TestResult(
                "large-logits", TestOutcome.FAILED, 0.5, 2, Visibility.AFTER_DUE, "not finite"));
    var flags = List.of("Mlp.forward calls ai.djl.nn.core.Linear.linear");
    return new Graded(List.of(new ProblemResult("1.1", "MLP forward", tests, flags)), "hello");
  }

  private static GradingCompleted completed(GradingOutcome outcome) {
    var phases = List.of(new PhaseTime("compile", 120), new PhaseTime("run", 310));
    return new GradingCompleted(
        RUN,
        SUBMISSION,
        1,
        "worker-1",
        PSET,
        "sha256:" + "cd".repeat(32),
        "docker",
        NOON,
        NOON.plusMillis(430),
        phases,
        outcome);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void writesWhatTheGoldenFileSays(Example example) throws JsonProcessingException {
    JsonNode written = JSON.readTree(JSON.writeValueAsString(example.message));

    assertThat(written.toPrettyString()).isEqualTo(golden(example.file).toPrettyString());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void readsTheGoldenFile(Example example) throws JsonProcessingException {
    Object read = JSON.treeToValue(golden(example.file), example.message.getClass());

    assertThat(read).isEqualTo(example.message);
  }

  @Test
  void namesATopicForEveryLane() {
    assertThat(Stream.of(Lane.values()).map(Topics::requested))
        .containsExactly(
            "grading.requested.cpu-interactive.v1",
            "grading.requested.cpu-bulk.v1",
            "grading.requested.gpu-interactive.v1",
            "grading.requested.gpu-bulk.v1");
  }

  private static JsonNode golden(String name) {
    var file = "/golden/" + name + ".v1.json";
    try (var in = GoldenJsonTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
