package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The shipped course as its people meet it, through the public door.
@OnRunningSystem
class CourseTest {
  private static final String COURSE = "/api/v1/courses/6.S898-fall-2022";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final ArgmaxSystem system;
  private final ApiClient student;
  private final ApiClient other;
  private final ApiClient ta;
  private final ApiClient instructor;

  CourseTest(ArgmaxSystem system) {
    this.system = system;
    this.student = ApiClient.of(system, "student");
    this.other = ApiClient.of(system, "student2");
    this.ta = ApiClient.of(system, "ta");
    this.instructor = ApiClient.of(system, "instructor");
  }

  @Test
  void showsTheWholeTermByDate() {
    var schedule = json(student.get(COURSE + "/schedule"));

    assertThat(schedule.path("items")).hasSize(28);
    assertThat(schedule.path("items").path(27).path("meeting").path("place").asText())
        .isEqualTo("Grier Room (34-401)");
    assertThat(json(student.get(COURSE + "/assignments")).path("items").findValuesAsText("slug"))
        .containsSubsequence("pset1", "pset2", "pset3", "pset4", "pset5", "project");
  }

  @Test
  void carriesAnExtensionToPageApiAndCalendarOfOneStudent() throws Exception {
    var theirs = calendarLink(other);
    var mine = calendarLink(student);
    var before = read(mine).body();

    var given =
        send(
            ta,
            "PUT",
            COURSE + "/assignments/pset1/extensions/student-2",
            "application/json",
            "{\"dueAt\": \"2022-10-02\", \"reason\": \"away for a week\"}");

    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(json(other.get(COURSE + "/assignments/pset1")).path("dueAt").asText())
        .isEqualTo("2022-10-03T03:59:59Z");
    assertThat(unfolded(read(theirs).body())).contains("20221003T035959Z", "away for a week");
    assertThat(read(mine).body()).isEqualTo(before);
    assertThat(student.get(COURSE + "/assignments").body()).doesNotContain("away for a week");

    var again =
        read(theirs, "If-None-Match", read(theirs).headers().firstValue("ETag").orElseThrow());
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void opensNothingElseWithACalendarLink() throws Exception {
    var key = calendarLink(student).getQuery().replace("key=", "");

    for (var path : new String[] {COURSE, COURSE + "/late-days", "/api/v1/me"}) {
      var request =
          HttpRequest.newBuilder(URI.create(system.baseUrl() + path))
              .header("Authorization", "Bearer " + key)
              .build();
      assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).as(path).isEqualTo(401);
      var asKey = URI.create(system.baseUrl() + path + "?key=" + key);
      assertThat(read(asKey).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void tellsBeforehandWhatHandingInWouldCost() {
    var preview =
        json(
            send(student, "POST", COURSE + "/assignments/pset1/submissions?dryRun=true", null, ""));

    assertThat(preview.path("accepted").asBoolean()).isTrue();
    assertThat(preview.path("summary").asText()).startsWith("In time");
  }

  @Test
  void takesItsOwnCourseFileAndRosterBackUnchanged() {
    var file = instructor.get(COURSE + "/definition").body();
    var loaded = json(send(instructor, "PUT", COURSE + "/definition", "application/yaml", file));
    assertThat(loaded.path("changes")).isEmpty();

    var roster = instructor.get(COURSE + "/roster.csv").body();
    var imported =
        json(send(instructor, "POST", COURSE + "/roster/import?dryRun=true", "text/csv", roster));
    assertThat(imported.path("unchanged").asInt()).isPositive();
    assertThat(imported.path("dropped")).isEmpty();
    assertThat(imported.path("added")).isEmpty();
  }

  private URI calendarLink(ApiClient client) {
    var url = json(send(client, "POST", COURSE + "/calendar-link", null, "")).path("url").asText();
    return URI.create(system.baseUrl() + url);
  }

  private static HttpResponse<String> read(URI link, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(link);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(
      ApiClient client, String method, String path, @Nullable String type, String body) {
    var request = client.request(path).method(method, BodyPublishers.ofString(body));
    return client.send(type == null ? request : request.header("Content-Type", type));
  }

  private static String unfolded(String calendar) {
    return calendar.replace("\r\n ", "");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return ApiClient.json(answer.body());
  }
}
