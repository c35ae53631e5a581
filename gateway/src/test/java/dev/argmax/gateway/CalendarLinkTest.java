package dev.argmax.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import dev.argmax.gateway.testsupport.ServiceResource;
import dev.argmax.gateway.testsupport.Wishes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
class CalendarLinkTest {
  private static final String COURSE = "/api/v1/courses/6.S898-fall-2022";
  private static final String CALENDAR = COURSE + "/calendar.ics";
  private static final String KEY = "amx_calendar-key-of-1";

  @Test
  void opensTheCalendarWithoutAToken() {
    given()
        .get(CALENDAR + "?key=" + KEY)
        .then()
        .statusCode(200)
        .body(startsWith("BEGIN:VCALENDAR"));
    assertThat(Wishes.seen())
        .startsWith("GET " + CALENDAR + "\n")
        .contains("Argmax-person: [p-1]\n")
        .doesNotContain(KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?a=1&key=%s&b=2%%203", "?a=1&k%%65y=%s&b=2%%203"})
  void keepsTheKeyToItself(String query) {
    given().urlEncodingEnabled(false).get(CALENDAR + query.formatted(KEY)).then().statusCode(200);
    assertThat(Wishes.seen()).startsWith("GET " + CALENDAR + "?a=1&b=2%203\n");
  }

  @Test
  void keepsTheKeyToItselfBesideAToken() {
    given()
        .header("Authorization", "Bearer amx_student-2-token")
        .get(CALENDAR + "?key=" + KEY)
        .then()
        .statusCode(200);
    assertThat(Wishes.seen())
        .startsWith("GET " + CALENDAR + "\n")
        .contains("Argmax-person: [p-2]\n")
        .doesNotContain(KEY);
  }

  @Test
  void answersHeadLikeGet() {
    given().head(CALENDAR + "?key=" + KEY).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CALENDAR,
        CALENDAR + "?key=",
        CALENDAR + "?key=amx_wrong-calendar-key",
        CALENDAR + "?key=amx_student-1-token",
        "/api/v1/courses/another/calendar.ics?key=" + KEY,
        COURSE + "?key=" + KEY,
        COURSE + "/assignments?key=" + KEY,
        COURSE + "/calendar-link?key=" + KEY
      })
  void opensNothingElse(String address) {
    int status = given().get(address).statusCode();

    assertThat(status).isIn(401, 405);
  }

  @Test
  void isNoBearerToken() {
    for (String path : new String[] {CALENDAR, COURSE}) {
      ApiTest.problem(
          given().header("Authorization", "Bearer " + KEY).get(path).then(),
          401,
          "unauthenticated");
    }
  }
}
