package dev.argmax.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.gateway.testsupport.ServiceResource;
import dev.argmax.gateway.testsupport.Wishes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages are made of what the service said before, if it confirms that, and never of what was said
/// to somebody else.
@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class KeptAnswersTest {
  private static final String COURSE =
      """
      {"id": "kept", "title": "Kept", "zone": "America/New_York", "role": "%s"}""";
  private static final String BOOK =
      """
      {"assignments": [{"slug": "pset1", "title": "One", "maxScore": 100.0}], "students": [
        {"login": "student-9", "name": "%s", "cells": [
          {"state": "GRADED", "points": 77.0, "overridden": false, "flagged": false}]}]}""";

  @BeforeEach
  void begin() {
    Wishes.say("courses/kept", COURSE.formatted("TA"));
    Wishes.say("courses/kept/gradebook", BOOK.formatted("Before"));
  }

  @Test
  void areConfirmedEachTime() {
    var first = page("amx_session-of-1");
    var second = page("amx_session-of-1");

    assertThat(second.asString()).isEqualTo(first.asString()).contains("Before", "77");
    assertThat(Wishes.seen()).contains("If-none-match: [", "Argmax-person: [p-1]");
  }

  @Test
  void giveWayToWhatIsSaidNow() {
    page("amx_session-of-1");

    Wishes.say("courses/kept/gradebook", BOOK.formatted("After"));

    assertThat(page("amx_session-of-1").asString()).contains("After").doesNotContain("Before");
    Wishes.say("courses/kept/gradebook", BOOK.formatted("Before"));
    assertThat(page("amx_session-of-1").asString()).contains("Before").doesNotContain("After");
  }

  @Test
  void areWorthNothingWhenTheServiceRefuses() {
    page("amx_session-of-1");

    Wishes.say("courses/kept/gradebook", "");
    assertThat(page("amx_session-of-1").statusCode()).isEqualTo(404);
    Wishes.say("courses/kept/gradebook", BOOK.formatted("Before"));

    Wishes.say("courses/kept", COURSE.formatted("STUDENT"));
    assertThat(page("amx_session-of-1").statusCode()).isEqualTo(404);
  }

  @Test
  void areOfOnePersonOnly() {
    page("amx_session-of-1");
    Wishes.say("courses/kept/gradebook", "");

    var other = page("amx_student-2-token");

    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(other.asString()).doesNotContain("Before");
  }

  @Test
  void showTheGridAsItWasAskedFor() {
    assertThat(page("amx_session-of-1").asString()).contains("Before");
    assertThat(get("amx_session-of-1", "?q=nobody").asString())
        .doesNotContain("Before")
        .contains("Nobody fits");
    assertThat(page("amx_session-of-1").asString()).contains("Before");
  }

  private Response page(String session) {
    return get(session, "");
  }

  private static Response get(String session, String query) {
    return given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .cookie("argmax-session", session)
        .get("/courses/kept/gradebook" + query);
  }
}
