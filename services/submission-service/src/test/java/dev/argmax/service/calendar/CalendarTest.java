package dev.argmax.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Read back by another library than the one that writes.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class CalendarTest {
  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject People people;
  @Inject Rows rows;

  private FreshCourse course;
  private Client student;

  @BeforeEach
  void begin() throws IOException {
    clock.set(MovableClock.USUAL);
    course = fresh.load(Files.readString(Path.of("../../course/course.yaml")));
    student = course.member(Role.STUDENT);
  }

  @Test
  void holdsEveryMeetingAndDueDate() {
    Map<String, VEvent> events = events(student);

    assertThat(events).hasSize(26 + 1 + 7);
    assertThat(events.keySet().stream().filter(uid -> uid.startsWith("meeting-"))).hasSize(26);
    assertThat(start(events, "meeting-2022-09-08-lecture"))
        .isEqualTo(LocalDate.parse("2022-09-08"));
    assertThat(start(events, "meeting-2022-12-06-lecture"))
        .isEqualTo(LocalDate.parse("2022-12-06"));
    assertThat(start(events, "announcement-2022-11-03-announcement"))
        .isEqualTo(LocalDate.parse("2022-11-03"));
  }

  @Test
  void isRightAcrossTheChangeOfTheClocks() {
    Map<String, VEvent> events = events(student);

    assertThat(start(events, "due-pset1")).isEqualTo(Instant.parse("2022-09-28T03:59:59Z"));
    assertThat(start(events, "due-pset2")).isEqualTo(Instant.parse("2022-10-21T03:59:59Z"));
    assertThat(start(events, "due-pset3")).isEqualTo(Instant.parse("2022-10-21T03:59:59Z"));
    assertThat(start(events, "due-pset4")).isEqualTo(Instant.parse("2022-11-04T03:59:59Z"));
    assertThat(start(events, "due-proposal")).isEqualTo(Instant.parse("2022-11-12T04:59:59Z"));
    assertThat(start(events, "due-pset5")).isEqualTo(Instant.parse("2022-11-18T04:59:59Z"));
    assertThat(start(events, "due-project")).isEqualTo(Instant.parse("2022-12-14T04:59:59Z"));
  }

  @Test
  void hasThePosterSessionWithPlaceAndHours() {
    VEvent session = event(events(student), "meeting-2022-12-13-poster-session");

    assertThat(instant(session, Property.DTSTART)).isEqualTo(Instant.parse("2022-12-13T18:00:00Z"));
    assertThat(instant(session, Property.DTEND)).isEqualTo(Instant.parse("2022-12-13T20:00:00Z"));
    assertThat(value(session, Property.LOCATION)).isEqualTo("Grier Room (34-401)");
  }

  @Test
  void namesItselfAndSaysHowOftenToCome() {
    Calendar calendar = calendar(read(student, null).asString());

    assertThat(calendar.getProperty("X-WR-CALNAME").orElseThrow().getValue())
        .isEqualTo("6.S898: Deep Learning, Fall 2022");
    assertThat(calendar.getProperty("REFRESH-INTERVAL").orElseThrow().getValue()).isEqualTo("PT1H");
    assertThat(calendar.getProperty(Property.METHOD).orElseThrow().getValue()).isEqualTo("PUBLISH");
  }

  @Test
  void isTheSameUntilSomethingChanges() {
    Response first = read(student, null);
    clock.advance(Duration.ofHours(5));
    Response second = read(student, null);

    assertThat(second.asString()).isEqualTo(first.asString());
    String tag = first.header("ETag");
    assertThat(read(student, tag).statusCode()).isEqualTo(304);
    assertThat(read(student, tag).asString()).isEmpty();
    assertThat(first.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
  }

  @Test
  void foldsAndEscapes() {
    String text = read(student, null).asString();

    // RFC 5545 (3.1) asks for octets, with a SHOULD; the library counts characters.
    assertThat(text.split("\r\n", -1))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(75));
    assertThat(text).contains("\r\nX-WR-CALNAME:6.S898: Deep Learning\\, Fall 2022\r\n");
    VEvent graphs = event(events(student), "meeting-2022-09-27-lecture");
    assertThat(value(graphs, Property.DESCRIPTION))
        .startsWith("Stefanie Jegelka\n- Slides\n- Notes: GNNs (§5, optional §7.3)\n");
  }

  @Test
  void movesTheEventOfWhoGotAnExtension() {
    Client other = course.member(Role.STUDENT);
    String others = read(other, null).asString();
    Map<String, VEvent> before = events(student);
    String tag = read(student, null).header("ETag");

    extend("pset2", "2022-10-25T12:00:00Z", "flu; back on Monday,\nhopefully");

    Map<String, VEvent> after = events(student);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    VEvent moved = event(after, "due-pset2");
    assertThat(instant(moved, Property.DTSTART)).isEqualTo(Instant.parse("2022-10-25T12:00:00Z"));
    assertThat(sequence(moved)).isGreaterThan(sequence(event(before, "due-pset2")));
    assertThat(instant(moved, Property.LAST_MODIFIED))
        .isEqualTo(Instant.parse("2022-10-01T12:00:00Z"));
    assertThat(value(moved, Property.DESCRIPTION))
        .contains("Extension: flu; back on Monday,\nhopefully")
        .contains("Due Tuesday, 25 October 2022, 08:00:00 (America/New_York)");
    after.remove(moved.getUid().orElseThrow().getValue());
    after.forEach((uid, event) -> assertThat(event).isEqualTo(before.get(uid)));
    assertThat(read(student, tag).statusCode()).isEqualTo(200);
    assertThat(read(other, null).asString()).isEqualTo(others);
  }

  @Test
  void tellsWhenAnExtensionIsTakenBack() {
    String path = course.path("/assignments/pset2/extensions/" + people.login(student));
    Client ta = course.member(Role.TA);
    VEvent before = event(events(student), "due-pset2");
    clock.advance(Duration.ofMinutes(1));
    ta.request()
        .contentType("application/json")
        .body("{\"dueAt\": \"2022-10-25\", \"reason\": \"flu\"}")
        .put(path)
        .then()
        .statusCode(200);
    VEvent extended = event(events(student), "due-pset2");
    clock.advance(Duration.ofMinutes(1));
    ta.request().delete(path).then().statusCode(204);

    VEvent after = event(events(student), "due-pset2");
    assertThat(instant(after, Property.DTSTART)).isEqualTo(instant(before, Property.DTSTART));
    assertThat(value(after, Property.DESCRIPTION)).doesNotContain("flu");
    assertThat(sequence(extended)).isGreaterThan(sequence(before));
    assertThat(sequence(after)).isGreaterThan(sequence(extended));
    ta.request().delete(path).then().statusCode(404);
  }

  @Test
  void raisesSequencesWhenTheCourseIsLoadedAnew() {
    Map<String, VEvent> before = events(student);
    clock.advance(Duration.ofMinutes(1));
    String changed = course.yaml().replace("due: 2022-10-20", "due: 2022-10-21");

    course.puts(course.member(Role.INSTRUCTOR), changed, false).then().statusCode(200);

    VEvent moved = event(events(student), "due-pset3");
    assertThat(instant(moved, Property.DTSTART)).isEqualTo(Instant.parse("2022-10-22T03:59:59Z"));
    assertThat(sequence(moved)).isGreaterThan(sequence(event(before, "due-pset3")));
  }

  @Test
  void linksToOneCalendarAndNothingElse() {
    String first = link();
    identify(first, course.id(), 200);
    identify(first, "another-course", 404);
    identify(first, null, 404);

    String second = link();
    identify(first, course.id(), 404);
    identify(second, course.id(), 200);

    student.request().delete(course.path("/calendar-link")).then().statusCode(204);
    identify(second, course.id(), 404);
  }

  @Test
  void takesNoOtherTokenForALink() {
    identify(dev.argmax.service.testing.SampleCourse.STUDENT_TOKEN, course.id(), 404);
    identify(dev.argmax.service.testing.SampleCourse.STUDENT_TOKEN, null, 200);
  }

  @Test
  void leavesTheLinksOfOthersAlone() {
    String mine = link();
    course
        .member(Role.STUDENT)
        .request()
        .delete(course.path("/calendar-link"))
        .then()
        .statusCode(204);

    identify(mine, course.id(), 200);
  }

  private String link() {
    String url =
        student
            .request()
            .post(course.path("/calendar-link"))
            .then()
            .statusCode(201)
            .body("url", containsString(course.path("/calendar.ics?key=amx_")))
            .extract()
            .path("url");
    return url.substring(url.indexOf("key=") + 4);
  }

  private void identify(String key, @Nullable String calendarOf, int status) {
    Map<String, String> body =
        calendarOf == null ? Map.of("token", key) : Map.of("token", key, "calendarOf", calendarOf);
    var answer =
        Client.internal()
            .contentType("application/json")
            .body(body)
            .post("/internal/v1/identities")
            .then()
            .statusCode(status);
    if (status == 200 && calendarOf != null) {
      answer.body("personId", equalTo(student.personId().toString()));
    }
  }

  private void extend(String slug, String due, String reason) {
    rows.run(
        """
        insert into date_override (id, assignment_id, person_id, due_at, reason, given_by, given_at)
        select '%s', id, '%s', '%s', '%s', '%s', '2022-10-01T12:00:00Z'
        from assignment where course_id = '%s' and slug = '%s'\
        """
            .formatted(
                UUID.randomUUID(),
                student.personId(),
                due,
                reason,
                course.member(Role.TA).personId(),
                course.id(),
                slug));
  }

  private Response read(Client client, @Nullable String knownTag) {
    var request = client.request();
    if (knownTag != null) {
      request.header("If-None-Match", knownTag);
    }
    return request.get(course.path("/calendar.ics"));
  }

  private Map<String, VEvent> events(Client client) {
    Map<String, VEvent> events = new TreeMap<>();
    Calendar calendar = calendar(read(client, null).then().statusCode(200).extract().asString());
    for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
      assertThat(events.put(event.getUid().orElseThrow().getValue(), event)).isNull();
    }
    return events;
  }

  private static Calendar calendar(String text) {
    try {
      return new CalendarBuilder().build(new StringReader(text));
    } catch (IOException | ParserException e) {
      throw new AssertionError(text, e);
    }
  }

  private VEvent event(Map<String, VEvent> events, String key) {
    return Objects.requireNonNull(
        events.get(key + "." + course.id() + "@argmax"), () -> key + " of " + events.keySet());
  }

  private Temporal start(Map<String, VEvent> events, String key) {
    Temporal date = date(event(events, key), Property.DTSTART);
    return date instanceof LocalDate ? date : Instant.from(date);
  }

  private static Instant instant(VEvent event, String property) {
    return Instant.from(date(event, property));
  }

  private static Temporal date(VEvent event, String property) {
    return event.<DateProperty<?>>getProperty(property).orElseThrow().getDate();
  }

  private static int sequence(VEvent event) {
    return Integer.parseInt(value(event, Property.SEQUENCE));
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }
}
