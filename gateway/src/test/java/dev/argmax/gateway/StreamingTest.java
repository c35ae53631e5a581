package dev.argmax.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.gateway.testsupport.RawRequest;
import dev.argmax.gateway.testsupport.ServiceResource;
import dev.argmax.gateway.testsupport.Wishes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class StreamingTest {
  private static final String SUBMISSIONS =
      "/api/v1/courses/6.S898-fall-2022/assignments/pset1/submissions";
  private static final String EVENTS = "/api/v1/submissions/s-1/events";

  @AfterEach
  void release() {
    Wishes.make("release");
  }

  @Test
  void passesAnEventOnBeforeTheNextIsThere() throws IOException {
    Wishes.make("hold");
    try (var request = RawRequest.open()) {
      request.head("GET", EVENTS, "Authorization: Bearer amx_student-1-token");
      assertThat(request.readUntil("\"QUEUED\""))
          .startsWith("HTTP/1.1 200")
          .contains("event: state");
      Wishes.make("release");
      assertThat(request.readUntil("\"released\":true")).contains("event: result");
    }
  }

  @Test
  void takesAnUploadInChunks() throws IOException {
    try (var request = upload()) {
      request.chunks(64, 64 * 1024);
      request.endOfChunks();
      assertThat(request.readUntil("\r\n\r\n"))
          .startsWith("HTTP/1.1 202")
          .containsIgnoringCase("\r\nLocation: /api/v1/submissions/s-graded\r\n");
    }
    assertThat(Wishes.seen()).contains("body: " + 64 * 64 * 1024 + "\n");
  }

  @Test
  void stopsAnUploadThatGrowsOverTheLimit() throws IOException {
    try (var request = upload()) {
      request.chunksAsLongAsTaken(400, 64 * 1024);
      assertThat(request.readUntil("too_large")).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void turnsAwayALargeUploadByItsHead() throws IOException {
    try (var request = RawRequest.open()) {
      request.head(
          "POST",
          SUBMISSIONS,
          "Authorization: Bearer amx_student-1-token",
          "Expect: 100-continue",
          "Content-Length: 12000000");
      assertThat(request.readUntil("too_large"))
          .startsWith("HTTP/1.1 413")
          .containsIgnoringCase("application/problem+json");
    }
  }

  @Test
  void letsOnlyKnownSendersGoOn() throws IOException {
    try (var request = RawRequest.open()) {
      request.head(
          "POST",
          SUBMISSIONS,
          "Authorization: Bearer amx_student-1-token",
          "Expect: 100-continue",
          "Content-Length: 3");
      assertThat(request.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 Continue");
      request.write("abc");
      assertThat(request.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 202");
    }
    try (var request = RawRequest.open()) {
      request.head(
          "POST",
          SUBMISSIONS,
          "Authorization: Bearer amx_wrong",
          "Expect: 100-continue",
          "Content-Length: 3");
      assertThat(request.readUntil("unauthenticated")).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void limitsWhatOnePersonHasUnderWay() throws IOException {
    Wishes.make("hold");
    try (var first = stream();
        var second = stream();
        var third = stream();
        var fourth = RawRequest.open()) {
      fourth.head("GET", EVENTS, "Authorization: Bearer amx_student-2-token");
      assertThat(fourth.readUntil("too_many_requests"))
          .startsWith("HTTP/1.1 429")
          .containsIgnoringCase("\r\nRetry-After: ");
      Wishes.make("release");
      assertThat(first.readUntil("released")).contains("result");
      assertThat(second.readUntil("released")).contains("result");
      assertThat(third.readUntil("0\r\n\r\n")).contains("result");
    }
    try (var afterwards = stream()) {
      assertThat(afterwards.readUntil("released")).contains("result");
    }
  }

  private RawRequest stream() throws IOException {
    var request = RawRequest.open();
    request.head("GET", EVENTS, "Authorization: Bearer amx_student-2-token");
    assertThat(request.readUntil("QUEUED")).startsWith("HTTP/1.1 200");
    return request;
  }

  private RawRequest upload() throws IOException {
    var request = RawRequest.open();
    request.head(
        "POST",
        SUBMISSIONS,
        "Authorization: Bearer amx_student-1-token",
        "Content-Type: application/zip",
        "Transfer-Encoding: chunked");
    return request;
  }
}
