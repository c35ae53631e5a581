package dev.argmax.service.rebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.coursefile.CourseYaml;
import dev.argmax.service.coursefile.WrittenDate;
import dev.argmax.service.rebase.Rebase.Rebased;
import dev.argmax.service.rebase.Rebase.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RebaseTest {
  private static final String SMALL =
      """
      # A comment with 2022-09-13 in it stays.
      id: old
      title: 'Old, 2022-09-13'   # this one too
      zone: America/New_York
      firstDay: 2022-09-08
      term:    Fall 2022
      assignments:
        - {slug: a, title: A, opens: 2022-09-01, due: '2022-11-04T17:00'}
      meetings: [ {date: 2022-09-13,topic: t}, {date: "2022-11-24", topic: u} ]
      """;

  static Stream<LocalDate> firstDays() {
    // Every Thursday of two years: leap days, changes of the clocks and of the year among them.
    return Stream.iterate(LocalDate.parse("2023-01-05"), day -> day.plusWeeks(1)).limit(104);
  }

  @ParameterizedTest
  @MethodSource("firstDays")
  void keepsWeekWeekdayAndTimeOfDay(LocalDate firstDay) throws IOException {
    String text = shipped();
    CourseFile before = CourseYaml.parse(text);

    Rebased rebased = rebase(text, firstDay);

    CourseFile after = CourseYaml.parse(rebased.text());
    assertThat(rebased.remarks()).isEmpty();
    assertThat(after.firstDay()).isEqualTo(firstDay);
    List<WrittenDate> from = CourseYaml.dates(text);
    List<WrittenDate> to = CourseYaml.dates(rebased.text());
    assertThat(to).hasSameSizeAs(from);
    for (int i = 0; i < from.size(); i++) {
      LocalDate was = from.get(i).date();
      LocalDate is = to.get(i).date();
      assertThat(is.getDayOfWeek()).isEqualTo(was.getDayOfWeek());
      assertThat(after.week(is)).isEqualTo(before.week(was));
    }
    for (int i = 0; i < before.assignments().size(); i++) {
      assertThat(local(after, after.assignments().get(i).times().due()).toLocalTime())
          .isEqualTo(local(before, before.assignments().get(i).times().due()).toLocalTime());
    }
  }

  @ParameterizedTest
  @MethodSource("firstDays")
  void comesBackToTheSameText(LocalDate firstDay) throws IOException {
    String text = shipped();

    String there = rebase(text, firstDay).text();

    assertThat(rebase(there, LocalDate.parse("2022-09-08")).text()).isEqualTo(text);
    assertThat(there.replaceAll("20\\d\\d-\\d\\d-\\d\\d", "DAY"))
        .isEqualTo(text.replaceAll("20\\d\\d-\\d\\d-\\d\\d", "DAY"));
  }

  @Test
  void leavesEverythingButItsDates() {
    Rebased rebased =
        Rebase.rebase(
            SMALL,
            new Wish(LocalDate.parse("2026-09-10"), new OffDays(), "new", "A \"b\\c\"", "F"));

    assertThat(rebased.text())
        .isEqualTo(
            """
            # A comment with 2022-09-13 in it stays.
            id: new
            title: "A \\"b\\\\c\\""   # this one too
            zone: America/New_York
            firstDay: 2026-09-10
            term:    "F"
            assignments:
              - {slug: a, title: A, opens: 2026-09-03, due: '2026-11-06T17:00'}
            meetings: [ {date: 2026-09-15,topic: t}, {date: "2026-11-26", topic: u} ]
            """);
    assertThat(CourseYaml.parse(rebased.text()).title()).isEqualTo("A \"b\\c\"");
  }

  @Test
  void countsNoWeekThatIsOff() {
    CourseFile course = moved("2026-09-10", "2026-11-02..2026-11-06");

    // The Thursday of week 12 moves on by a week, the Friday of week 9 as well.
    assertThat(course.meetings().get(1).date()).isEqualTo("2026-12-03");
    assertThat(local(course, course.assignments().getFirst().times().due()))
        .isEqualTo(LocalDateTime.parse("2026-11-13T17:00"));
    assertThat(course.meetings().getFirst().date()).isEqualTo("2026-09-15");
  }

  @Test
  void countsAWeekWithOneDayLeft() {
    assertThat(moved("2026-09-10", "2026-11-02..2026-11-05").meetings().get(1).date())
        .isEqualTo("2026-11-26");
  }

  @Test
  void movesOffADayOffAndSaysSo() {
    OffDays off = new OffDays();
    off.add("2026-11-26..2026-11-27");
    off.add("2026-09-15");

    Rebased rebased =
        Rebase.rebase(SMALL, new Wish(LocalDate.parse("2026-09-10"), off, null, null, null));

    assertThat(CourseYaml.parse(rebased.text()).meetings())
        .extracting(meeting -> meeting.date().toString())
        .containsExactly("2026-09-16", "2026-11-28");
    assertThat(rebased.remarks())
        .containsExactly(
            "line 9, `date`: 2026-09-15 is skipped; moved to 2026-09-16, a Wednesday",
            "line 9, `date`: 2026-11-26 is skipped; moved to 2026-11-28, a Saturday");
  }

  @Test
  void pointsAtWhatNowLiesBeforeTheFirstDay() {
    String text = SMALL.replace("firstDay: 2022-09-08", "firstDay: 2022-09-13");

    assertThat(rebase(text, LocalDate.parse("2026-09-10")).remarks())
        .containsExactly("line 9, `date`: 2026-09-08 lies before the first day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tomorrow", "2026-02-30", "2026-10-12..2026-10-11", "2026-01-01..2036-01-01"})
  void refusesWhatAreNoDaysOff(String written) {
    assertThatThrownBy(() -> new OffDays().add(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(written);
  }

  @ParameterizedTest
  @CsvSource({"2026-09-10,, is skipped", "2026-09-11, F, has no `term`"})
  void refusesWhatCannotBe(LocalDate firstDay, String term, String why) {
    OffDays off = new OffDays();
    off.add("2026-09-10");
    String text = SMALL.replaceFirst("(?m)^term.*\n", "");

    assertThatThrownBy(() -> Rebase.rebase(text, new Wish(firstDay, off, null, null, term)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static CourseFile moved(String firstDay, String off) {
    OffDays days = new OffDays();
    days.add(off);
    return CourseYaml.parse(
        Rebase.rebase(SMALL, new Wish(LocalDate.parse(firstDay), days, null, null, null)).text());
  }

  private static Rebased rebase(String text, LocalDate firstDay) {
    return Rebase.rebase(text, new Wish(firstDay, new OffDays(), null, null, null));
  }

  private static LocalDateTime local(CourseFile course, Instant at) {
    return at.atZone(course.zone()).toLocalDateTime();
  }

  private static String shipped() throws IOException {
    return Files.readString(Path.of("../../course/course.yaml"));
  }
}
