package dev.argmax.service.coursefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.argmax.service.coursefile.CourseFile.Counts;
import dev.argmax.service.coursefile.CourseFile.Pace;
import dev.argmax.service.coursefile.CourseFile.PlannedAssignment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseYamlTest {
  private static final String HEAD =
      """
      id: c
      title: C
      zone: America/New_York
      firstDay: 2022-09-08
      """;

  @Test
  void readsTheShippedCourse() throws IOException {
    CourseFile course = CourseYaml.parse(Files.readString(Path.of("../../course/course.yaml")));

    assertThat(course.id()).isEqualTo("6.S898-fall-2022");
    assertThat(course.meetings()).hasSize(26);
    assertThat(course.grading().weights())
        .containsExactly(
            java.util.Map.entry("participation", 5),
            java.util.Map.entry("psets", 65),
            java.util.Map.entry("project", 30));
    assertThat(course.grading().waivedDays()).isEqualTo(10);
    assertThat(course.about().prerequisites()).hasSize(3);
    assertThat(course.assignments())
        .extracting(each -> each.slug() + " " + each.policy().late())
        .containsExactly(
            "pset1 1/14 per day for 7 days",
            "pset2 1/14 per day for 7 days",
            "pset3 1/14 per day for 7 days",
            "pset4 1/14 per day for 7 days",
            "pset5 1/14 per day for 7 days",
            "proposal none",
            "project none");
    assertThat(course.assignments())
        .allMatch(each -> each.policy().counts() == Counts.BEST)
        .filteredOn(each -> each.pset() == null)
        .extracting(PlannedAssignment::slug)
        .containsExactly("proposal", "project");
  }

  @Test
  void countsWeeksFromTheMondayBeforeTheFirstDay() {
    CourseFile course = CourseYaml.parse(HEAD);

    assertThat(course.week(LocalDate.parse("2022-09-05"))).isEqualTo(1);
    assertThat(course.week(LocalDate.parse("2022-09-11"))).isEqualTo(1);
    assertThat(course.week(LocalDate.parse("2022-09-12"))).isEqualTo(2);
    assertThat(course.week(LocalDate.parse("2022-09-04"))).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-09-13, 2022-09-27, 2022-09-13T04:00:00Z, 2022-09-28T03:59:59Z",
    "2022-09-13T09:30, 2022-09-27T17:00, 2022-09-13T13:30:00Z, 2022-09-27T21:00:00Z",
    "2022-11-05, 2022-11-06T17:00, 2022-11-05T04:00:00Z, 2022-11-06T22:00:00Z",
    // Clocks show 01:30 twice on 2022-11-06: out at the first, due at the second.
    "2022-11-06T01:30, 2022-11-06T01:30:00, 2022-11-06T05:30:00Z, 2022-11-06T06:30:00Z",
    // Clocks skip 02:30 on 2023-03-12.
    "2023-03-12T02:30, 2023-03-12T03:30:01, 2023-03-12T07:30:00Z, 2023-03-12T07:30:01Z"
  })
  void readsDatesInTheZone(String opens, String due, Instant opensAt, Instant dueAt) {
    CourseFile.Times times = assignment("opens: %s, due: %s".formatted(opens, due)).times();

    assertThat(times.opens()).isEqualTo(opensAt);
    assertThat(times.due()).isEqualTo(dueAt);
    assertThat(times.lateUntil()).isNull();
  }

  @Test
  void opensOnTheFirstDayUnlessItSaysOtherwise() {
    assertThat(assignment("due: 2022-10-01").times().opens())
        .isEqualTo(Instant.parse("2022-09-08T04:00:00Z"));
  }

  @Test
  void readsRules() {
    CourseFile.Policy policy =
        assignment(
                "due: 2022-10-01, late: 20% once for 3 days, counts: chosen, attempts: 4,"
                    + " pace: 5 per 1h")
            .policy();

    assertThat(policy.late()).hasToString("20% once for 3 days");
    assertThat(policy.counts()).isEqualTo(Counts.CHOSEN);
    assertThat(policy.attempts()).isEqualTo(4);
    assertThat(policy.pace()).isEqualTo(new Pace(5, Duration.ofHours(1)));
  }

  @Test
  void findsAllFlawsAtOnce() {
    List<Flaw> flaws =
        flaws(
            """
            id: "a b"
            titel: x
            zone: America/New_Yrok
            firstDay: 2022-09-08
            weights: {psets: 60, project: 30}
            waivedDays: many
            assignments:
              - {slug: A, title: [x], opens: 2022-02-30, due: 2022-09-01, category: pset}
              - {slug: a, title: b, due: 2022-09-01, late: often}
              - {slug: a, title: b, due: 2022-10-01, lateUntil: 2022-09-30, counts: last}
            meetings:
              - {date: 2022-10-01, topic: x, from: 13:00, to: 14:00}
              - {date: 2022-10-01, topic: x, from: 13:30, to: 14:30, knd: lecture}
              - {date: 2022-10-02, topic: x, from: 13:30, materials: [[a]]}
            """);

    assertThat(flaws)
        .extracting(flaw -> flaw.line() + ":" + flaw.column())
        .containsExactly(
            "1:1", "1:5", "2:1", "3:7", "5:10", "6:13", "8:12", "8:22", "8:34", "8:73", "9:30",
            "9:48", "10:12", "10:53", "10:73", "13:12", "13:58", "14:40", "14:59");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opens: 2022-02-30, due: 2022-10-01 | 2022-02-30 is no date of the calendar",
        "due: soon | soon is no date; write 2022-09-27",
        "due: 2022-10-01 17:00 | 2022-10-01 17:00 is no date; write 2022-09-27",
        "due: 2022-09-01 | it is due before it is out",
        "due: 2022-10-01, lateUntil: 2022-09-30 | late work would end before the work is due",
        "due: 2022-10-01, late: often | \"often\" is no late policy; write `none`",
        "due: 2022-10-01, category: psets | `weights` has no psets",
        "due: 2022-10-01, counts: bset | there is no `bset`; did you mean `best`?",
        "due: 2022-10-01, atempts: 3 | an assignment has no `atempts`; did you mean `attempts`?",
        "due: 2022-10-01, attempts: 0 | 0 is not a whole number of at least 1",
        "due: 2022-10-01, pace: fast | fast is no pace; write it like `5 per 1h`",
        "opens: 2022-09-13 | an assignment lacks `due`",
        "due: [2022-10-01] | must be text",
        "due: 2022-10-01, due: 2022-10-02 | `due` stands here twice"
      })
  void saysWhatIsWrongWithAnAssignment(String fields, String message) {
    assertThat(flaws(HEAD + "assignments: [{slug: a, title: A, " + fields + "}]"))
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.message()).contains(message);
              assertThat(flaw.line()).isEqualTo(5);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weights: {psets: 60, project: 30} | they sum to 90, not to 100",
        "meetings: [{date: 2022-10-01, topic: x}, {date: 2022-10-01, topic: y}] | at the same time",
        "meetings: [{date: 2022-10-01T10:00, topic: x}] | a day without a time of day is wanted",
        "meetings: [{date: 2022-10-01, topic: x, from: 25:00, to: 26:00}] | is no time of day",
        "meetings: [{date: 2022-10-01, topic: x, from: 14:00, to: 13:00}] | ends before it begins",
        "meetings: {date: 2022-10-01} | must be a list",
        "meetings: [now] | a meeting must hold keys and values",
        "prerequisites: [a] | must be a list of lists",
        "term: | `term`: must be text",
        "? [a] : b | a key must be a word"
      })
  void saysWhatIsWrongWithACourse(String line, String message) {
    assertThat(flaws(HEAD + line))
        .isNotEmpty()
        .anySatisfy(flaw -> assertThat(flaw.message()).contains(message));
  }

  @Test
  void takesOfficeHoursBesideALectureOfTheSameDay() {
    String meetings =
        "meetings: [{date: 2022-10-01, topic: x}, {date: 2022-10-01, topic: y, kind:"
            + " office-hours}]";

    assertThat(CourseYaml.parse(HEAD + meetings).meetings()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &a [x]\nb: *a",
        "a: !!java.net.URL [x]",
        "a: !mine x",
        "a: b\n---\nc: d",
        "- a",
        "",
        "# nothing",
        "a: [",
        "a: \"\\x\"",
        "\u0000"
      })
  void refusesWhatItNeedNotRead(String yaml) {
    assertThat(flaws(yaml)).isNotEmpty();
  }

  @Test
  void survivesHostileText() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [lol]\n");
    for (int i = 1; i < 60; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }

    assertThat(flaws(laughs.toString())).isNotEmpty();
    assertThat(flaws("[".repeat(200_000))).hasSize(1);
    assertThat(flaws("{a: ".repeat(60_000))).hasSize(1);
    assertThat(flaws("x".repeat(300_000)).getFirst().message()).contains("256 KiB");
  }

  @Test
  void saysWhereEveryDateStands() {
    String text =
        HEAD
            + """
            # 🎓 2022-01-01 in a comment is no date
            description: "é 🎓 2022-01-02"
            assignments: [{slug: a, title: "🎓", due: '2022-10-01T17:00'}]
            meetings: [{date: 2022-10-02, topic: x}]
            """;

    assertThat(CourseYaml.dates(text))
        .allSatisfy(
            date -> assertThat(text.substring(date.start())).startsWith(date.date().toString()))
        .extracting(date -> date.line() + " " + date.key() + " " + date.date())
        .containsExactly("4 firstDay 2022-09-08", "7 due 2022-10-01", "8 date 2022-10-02");
  }

  @Test
  void knowsTheZoneOfABrokenFile() {
    assertThat(CourseYaml.zone("zone: Asia/Tokyo\ntitle: [")).hasToString("Z");
    assertThat(CourseYaml.zone("zone: Asia/Tokyo\ntitel: x")).hasToString("Asia/Tokyo");
  }

  private static PlannedAssignment assignment(String fields) {
    return CourseYaml.parse(HEAD + "assignments: [{slug: a, title: A, " + fields + "}]")
        .assignments()
        .getFirst();
  }

  private static List<Flaw> flaws(String yaml) {
    CourseFileException thrown =
        catchThrowableOfType(CourseFileException.class, () -> CourseYaml.parse(yaml));
    assertThat(thrown).isNotNull();
    return thrown.flaws();
  }
}
