package dev.argmax.systemtest;

import static dev.argmax.launch.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script that a learning management system without a plugin runs from cron.
@OnRunningSystem
class PollScriptTest {
  private static final String COURSE = "/api/v1/courses/6.S898-fall-2022";
  private static final Path SCRIPT =
      RunningSystem.INSTALLATION
          .home()
          .resolve("gateway/src/main/resources/META-INF/resources/lms/poll.sh");

  private final ArgmaxSystem system;
  private final ApiClient ta;
  @TempDir Path directory;

  PollScriptTest(ArgmaxSystem system) {
    this.system = system;
    this.ta = ApiClient.of(system, "ta");
  }

  @Test
  void keepsUpWhateverCutsItOff() throws Exception {
    awaitNews();
    assertThat(poll(system.accounts().token("ta"))).isZero();
    List<JsonNode> first = changes();
    assertThat(first).isNotEmpty();
    assertThat(first.stream().map(change -> change.path("sequence").asInt()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, first.size()).boxed().toList());
    Files.writeString(directory.resolve("page.part"), "{\"items\":[");
    extend("2022-10-03");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(poll(system.accounts().token("ta"))).isZero();
              assertThat(changes()).hasSizeGreaterThan(first.size());
            });

    List<JsonNode> all = changes();
    assertThat(all.subList(0, first.size())).isEqualTo(first);
    assertThat(all.getLast().path("kind").asText()).isEqualTo("DATES");
    assertThat(all.getLast().path("content").path("dueAt").asText())
        .isEqualTo("2022-10-04T03:59:59Z");
    assertThat(all.getLast().path("sequence").asInt()).isEqualTo(all.size());
  }

  @Test
  void getsItsTokenAsAProgram() throws Exception {
    awaitNews();
    var accounts = system.accounts().values();
    var id = String.valueOf(accounts.get("LMS_CLIENT_ID"));

    assertThat(poll(Map.of("LMS_CLIENT_ID", id, "LMS_CLIENT_SECRET", "wrong"))).isNotZero();
    assertThat(changes()).isEmpty();
    var secret = String.valueOf(accounts.get("LMS_CLIENT_SECRET"));
    assertThat(poll(Map.of("LMS_CLIENT_ID", id, "LMS_CLIENT_SECRET", secret))).isZero();
    assertThat(changes()).isNotEmpty();
  }

  @Test
  void saysWhatIsWrongAndKeepsNothing() throws Exception {
    assertThat(poll("amx_nobody")).isEqualTo(1);

    assertThat(changes()).isEmpty();
  }

  @Test
  void isServedToWhoeverSetsItUp() throws IOException {
    assertThat(ta.get("/lms/poll.sh").body()).isEqualTo(Files.readString(SCRIPT));
  }

  private void awaitNews() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !json(ta.get(COURSE + "/changes").body()).path("items").isEmpty());
  }

  private void extend(String day) {
    var answer =
        ta.send(
            ta.request(COURSE + "/assignments/pset1/extensions/student-2")
                .header("Content-Type", "application/json")
                .PUT(
                    BodyPublishers.ofString(
                        "{\"dueAt\": \"%s\", \"reason\": \"away\"}".formatted(day))));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private int poll(String token) throws IOException, InterruptedException {
    return poll(Map.of("ARGMAX_TOKEN", token));
  }

  private int poll(Map<String, String> credentials) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("sh", SCRIPT.toString(), directory.toString()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("ARGMAX_URL", system.baseUrl());
    builder.environment().put("ARGMAX_COURSE", system.accounts().course());
    builder.environment().putAll(credentials);
    return builder.start().waitFor();
  }

  private List<JsonNode> changes() throws IOException {
    List<JsonNode> changes = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (var file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        json(Files.readString(file)).path("items").forEach(changes::add);
      }
    }
    return changes;
  }
}
