package dev.argmax.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.argmax.service.coursefile.CourseYaml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseMainTest {
  private static final String SHIPPED = "../../course/course.yaml";

  @TempDir Path home;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> seen = new ArrayList<>();

  @Test
  void findsTheShippedCourseInOrder() {
    assertThat(run("check", SHIPPED)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("ok\n");
  }

  @Test
  void printsEveryErrorWithItsPlace() throws IOException {
    Path file = home.resolve("bad.yaml");
    Files.writeString(file, "id: x\nzone: Mars\nfirstDay: 2022-02-30\n");

    assertThat(run("check", file.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith(file + ":"))
        .anyMatch(line -> line.contains(":3:11: `firstDay`: 2022-02-30 is no date"));
  }

  @Test
  void movesTheShippedCourse() {
    int status =
        run(
            "rebase",
            SHIPPED,
            "--first-day",
            "2026-09-10",
            "--skip",
            "2026-11-26..2026-11-27",
            "--skip",
            "2026-10-13",
            "--id",
            "6.S898-fall-2026");

    assertThat(status).isZero();
    assertThat(CourseYaml.parse(out.toString(StandardCharsets.UTF_8)).id())
        .isEqualTo("6.S898-fall-2026");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void tellsStaffWhatToLookAt() {
    // Week 6 has a meeting on Thursday and, moved there from Wednesday, pset 3.
    assertThat(run("rebase", SHIPPED, "--first-day", "2026-09-10", "--skip", "2026-10-14"))
        .isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("look at line ")
        .contains("`opens`: 2026-10-14 is skipped; moved to 2026-10-15, a Thursday");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check",
        "mend x.yaml",
        "check no-such-file.yaml",
        "check x.yaml --fast",
        "load x.yaml --wet-run",
        "rebase x.yaml",
        "rebase x.yaml --first-day",
        "rebase x.yaml --first-day soon",
        "rebase x.yaml --first-day 2026-09-10 --skip never"
      })
  void explainsItself(String line) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
    assertThat(out.size()).isZero();
  }

  @Test
  void loadsIntoTheRunningCourse() throws IOException {
    var server = answering(200, "{\"changes\":[{\"text\":\"course: title A → B\"}]}");
    try {
      assertThat(run("load", SHIPPED, "--dry-run")).isZero();
    } finally {
      server.stop(0);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("course: title A → B\n1 changes, none of them made\n");
    assertThat(seen)
        .containsExactly(
            "PUT /api/v1/courses/c-1/definition?dryRun=true Bearer amx_x application/yaml");
  }

  @Test
  void takesTheOptionBeforeTheFileToo() throws IOException {
    var server = answering(200, "{\"changes\":[]}");
    try {
      assertThat(run("load", "--dry-run", SHIPPED)).isZero();
    } finally {
      server.stop(0);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("0 changes, none of them made\n");
  }

  @Test
  void saysWhyTheRunningCourseRefused() throws IOException {
    var server =
        answering(
            409, "{\"title\":\"No\",\"detail\":\"Nothing was changed.\",\"cases\":[\"pset1 …\"]}");
    try {
      assertThat(run("load", SHIPPED)).isEqualTo(3);
    } finally {
      server.stop(0);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("No: Nothing was changed.\n  pset1 …\n");
  }

  @Test
  void needsARunningSystemToLoad() {
    assertThat(run("load", SHIPPED)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("BASE_URL");
  }

  private HttpServer answering(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          seen.add(
              String.join(
                  " ",
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  headers.getFirst("Authorization"),
                  headers.getFirst("Content-Type")));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    Files.createDirectories(home.resolve(".argmax"));
    Files.writeString(
        home.resolve(".argmax/demo.env"),
        "BASE_URL=http://127.0.0.1:%d\nCOURSE=other\nINSTRUCTOR_TOKEN=amx_x\n"
            .formatted(server.getAddress().getPort()));
    return server;
  }

  private int run(String... arguments) {
    Map<String, String> environment =
        Files.exists(home.resolve(".argmax")) ? Map.of("COURSE", "c-1") : Map.of();
    return new CourseMain(
            home,
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(arguments);
  }
}
