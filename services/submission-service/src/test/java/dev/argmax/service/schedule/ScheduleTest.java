package dev.argmax.service.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class ScheduleTest {
  private static final String ISOLA = "Phillip Isola";
  private static final String JEGELKA = "Stefanie Jegelka";

  /// The calendar of the term as it was announced: date, weekday, week, a word of the topic,
  /// speakers, materials (of which optional), and what is out or due at which local time.
  private static final List<Announced> TERM =
      List.of(
          row("2022-09-08", "THURSDAY", 1, "overview", ISOLA + "+" + JEGELKA, "2/0"),
          row("2022-09-13", "TUESDAY", 2, "train", ISOLA, "2/0", "OUT pset1 00:00:00-04:00"),
          row("2022-09-15", "THURSDAY", 2, "Approximation", JEGELKA, "2/0"),
          row("2022-09-20", "TUESDAY", 3, "IID", JEGELKA, "2/0"),
          row("2022-09-22", "THURSDAY", 3, "grids", ISOLA, "2/0"),
          row(
              "2022-09-27",
              "TUESDAY",
              4,
              "graphs",
              JEGELKA,
              "9/6",
              "DUE pset1 23:59:59-04:00",
              "OUT pset2 00:00:00-04:00"),
          row("2022-09-29", "THURSDAY", 4, "Geometric", JEGELKA, "2/0"),
          row("2022-10-04", "TUESDAY", 5, "Hacker", ISOLA, "2/0"),
          row("2022-10-06", "THURSDAY", 5, "transformers", ISOLA, "2/0"),
          row("2022-10-12", "WEDNESDAY", 6, null, "", "0/0", "OUT pset3 00:00:00-04:00"),
          row("2022-10-13", "THURSDAY", 6, "memory", ISOLA, "2/0"),
          row("2022-10-18", "TUESDAY", 7, "reconstruction-based", ISOLA, "3/1"),
          row(
              "2022-10-20",
              "THURSDAY",
              7,
              "similarity-based",
              JEGELKA,
              "3/0",
              "DUE pset2 23:59:59-04:00",
              "DUE pset3 23:59:59-04:00",
              "OUT pset4 00:00:00-04:00"),
          row("2022-10-25", "TUESDAY", 8, "theory", JEGELKA, "4/3"),
          row("2022-10-27", "THURSDAY", 8, "DiffDock", "Gabriele Corso", "2/1"),
          row("2022-11-01", "TUESDAY", 9, "basics", ISOLA, "4/2"),
          row(
              "2022-11-03",
              "THURSDAY",
              9,
              "VAEs",
              ISOLA,
              "2/0",
              "DUE pset4 23:59:59-04:00",
              "OUT pset5 00:00:00-04:00",
              "ANNOUNCEMENT Project handout"),
          row("2022-11-08", "TUESDAY", 10, "conditional", ISOLA, "2/0"),
          row("2022-11-10", "THURSDAY", 10, "OOD", JEGELKA, "5/2"),
          row("2022-11-11", "FRIDAY", 10, null, "", "0/0", "DUE proposal 23:59:59-05:00"),
          row("2022-11-15", "TUESDAY", 11, "models", ISOLA, "3/1"),
          row("2022-11-17", "THURSDAY", 11, "data", ISOLA, "3/0", "DUE pset5 23:59:59-05:00"),
          row("2022-11-22", "TUESDAY", 12, "Scaling laws", JEGELKA, "1/0"),
          row("2022-11-29", "TUESDAY", 13, "stability", JEGELKA, "7/6"),
          row("2022-12-01", "THURSDAY", 13, "Energy-efficient", "Vivienne Sze", "1/0"),
          row("2022-12-06", "TUESDAY", 14, "responsibly", "Tom Hartvigsen", "0/0"),
          row("2022-12-08", "THURSDAY", 14, "office hours", "", "0/0"),
          row(
              "2022-12-13",
              "TUESDAY",
              15,
              "Poster session",
              "",
              "0/0",
              "DUE project 23:59:59-05:00"));

  @Inject FreshCourses fresh;
  @Inject People people;

  @Test
  void isTheCalendarOfTheTerm() throws IOException {
    JsonPath schedule = schedule();

    List<Map<String, Object>> rows = schedule.getList("items");
    assertThat(rows).hasSize(28);
    for (int i = 0; i < rows.size(); i++) {
      assertRow(schedule, i, TERM.get(i));
    }
  }

  @Test
  void hasThePosterSessionWithPlaceAndHours() throws IOException {
    JsonPath schedule = schedule();

    assertThat(schedule.getMap("items[27].meeting"))
        .containsEntry("kind", "POSTER_SESSION")
        .containsEntry("place", "Grier Room (34-401)")
        .containsEntry("startsAt", "2022-12-13T13:00:00-05:00")
        .containsEntry("endsAt", "2022-12-13T15:00:00-05:00");
    assertThat(schedule.getMap("items[26].meeting"))
        .containsEntry("kind", "OFFICE_HOURS")
        .doesNotContainKeys("place", "startsAt", "endsAt");
  }

  @Test
  void keepsTheSectionsToRead() throws IOException {
    JsonPath schedule = schedule();

    assertThat(schedule.getList("items[5].meeting.materials.title"))
        .contains("Notes: GNNs (§5, optional §7.3)");
    assertThat(schedule.getList("items[6].meeting.materials.title").toString())
        .contains("§3, rest optional");
    assertThat(schedule.getList("items[23].meeting.materials.title").toString()).contains("§1-3");
  }

  @Test
  void tellsWhatTheCourseIs() throws IOException {
    FreshCourse course = shipped();

    course
        .member(Role.LISTENER)
        .request()
        .get(course.path(""))
        .then()
        .statusCode(200)
        .body("term", equalTo("Fall 2022"))
        .body("units", equalTo("3-0-9"))
        .body("firstDay", equalTo("2022-09-08"))
        .body("instructors", equalTo(List.of(ISOLA, JEGELKA)))
        .body("prerequisites[2]", equalTo(List.of("18.C06", "18.06")))
        .body("topics.size()", equalTo(4))
        .body("weights", equalTo(Map.of("participation", 5, "psets", 65, "project", 30)))
        .body("waivedDays", equalTo(10))
        .body("late", equalTo("1/14 per day for 7 days"))
        .body("role", equalTo("LISTENER"));
  }

  @Test
  void hidesTheScheduleFromStrangers() throws IOException {
    people.stranger().request().get(shipped().path("/schedule")).then().statusCode(404);
  }

  @Test
  void givesADayWithTwoMeetingsTwoRows() {
    FreshCourse course =
        fresh.load(
            """
            id: x
            title: X
            zone: UTC
            firstDay: 2022-09-08
            assignments: [{slug: a, title: A, due: 2022-09-09}]
            meetings:
              - {date: 2022-09-09, topic: later, from: 14:00, to: 15:00}
              - {date: 2022-09-09, topic: sooner, from: 13:00, to: 14:00}
            """);

    course
        .member(Role.STUDENT)
        .request()
        .get(course.path("/schedule"))
        .then()
        .body("items.meeting.topic", equalTo(List.of("sooner", "later")))
        .body("items[0].events.size()", equalTo(1))
        .body("items[1].events.size()", equalTo(0))
        .body("items[0].meeting.place", nullValue());
  }

  private FreshCourse shipped() throws IOException {
    return fresh.load(Files.readString(Path.of("../../course/course.yaml")));
  }

  private JsonPath schedule() throws IOException {
    FreshCourse course = shipped();
    return course
        .member(Role.STUDENT)
        .request()
        .get(course.path("/schedule"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void assertRow(JsonPath schedule, int i, Announced announced) {
    String item = "items[" + i + "]";
    assertThat(schedule.getString(item + ".date")).isEqualTo(announced.date());
    assertThat(schedule.getString(item + ".weekday")).isEqualTo(announced.weekday());
    assertThat(schedule.getInt(item + ".week")).isEqualTo(announced.week());
    assertThat(events(schedule, item, announced.date()))
        .as(announced.date())
        .isEqualTo(announced.events());
    if (announced.topic() == null) {
      assertThat(schedule.<Object>get(item + ".meeting")).isNull();
      return;
    }
    assertThat(schedule.getString(item + ".meeting.topic").toLowerCase(Locale.ROOT))
        .contains(announced.topic().toLowerCase(Locale.ROOT));
    assertThat(String.join("+", schedule.getList(item + ".meeting.speakers", String.class)))
        .isEqualTo(announced.speakers());
    List<Boolean> optional = schedule.getList(item + ".meeting.materials.optional");
    assertThat(optional.size() + "/" + optional.stream().filter(each -> each).count())
        .as(announced.date())
        .isEqualTo(announced.materials());
  }

  private static List<String> events(JsonPath schedule, String item, String date) {
    return schedule.<Map<String, String>>getList(item + ".events").stream()
        .map(
            event -> {
              String at = event.get("at");
              return at == null
                  ? event.get("kind") + " " + event.get("title")
                  : event.get("kind")
                      + " "
                      + event.get("assignment")
                      + " "
                      + at.replace(date + "T", "");
            })
        .toList();
  }

  private static Announced row(
      String date,
      String weekday,
      int week,
      @Nullable String topic,
      String speakers,
      String materials,
      String... events) {
    return new Announced(date, weekday, week, topic, speakers, materials, List.of(events));
  }

  private record Announced(
      String date,
      String weekday,
      int week,
      @Nullable String topic,
      String speakers,
      String materials,
      List<String> events) {}
}
