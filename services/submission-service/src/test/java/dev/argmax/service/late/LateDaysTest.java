package dev.argmax.service.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateDaysTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2037;

  // Daylight saving ends on 6 November 2022, within the late days of what was due on the 3rd.
  @ParameterizedTest
  @CsvSource({
    "2022-11-03T23:59:59, 0",
    "2022-11-04T00:00:00, 1",
    "2022-11-04T23:59:59, 1",
    "2022-11-05T00:00:00, 2",
    "2022-11-05T23:59:59, 2",
    "2022-11-06T00:00:00, 3",
    "2022-11-06T23:59:59, 3",
    "2022-11-07T00:00:00, 4",
    "2022-11-10T23:59:59, 7",
    "2022-11-11T00:00:00, 8",
  })
  void countsDaysOfTheZoneOverTheEndOfDaylightSaving(LocalDateTime received, int days) {
    assertThat(LateDays.between(at("2022-11-03T23:59:59"), at(received), NEW_YORK)).isEqualTo(days);
  }

  @Test
  void takesTheWholeOfTheLastSecond() {
    Instant due = at("2022-10-20T23:59:59");

    assertThat(LateDays.between(due, due.plusMillis(999), NEW_YORK)).isZero();
    assertThat(LateDays.between(due, due.plusMillis(1000), NEW_YORK)).isEqualTo(1);
  }

  @Test
  void endsADayAtTheTimeOfDayThatIsDue() {
    Instant due = at("2022-11-05T17:00:00");

    assertThat(LateDays.end(due, 1, NEW_YORK)).isEqualTo(at("2022-11-06T17:00:00"));
    assertThat(Duration.between(due, LateDays.end(due, 1, NEW_YORK)))
        .isEqualTo(Duration.ofHours(25));
  }

  @Test
  void countsNoDateThatTheZoneLeavesOut() {
    // Samoa had no 30 December 2011.
    ZoneId apia = ZoneId.of("Pacific/Apia");
    Instant due = LocalDateTime.parse("2011-12-29T23:59:59").atZone(apia).toInstant();

    assertThat(LateDays.between(due, due.plusSeconds(1), apia)).isEqualTo(1);
    assertThat(LateDays.between(due, due.plus(Duration.ofDays(1)), apia)).isEqualTo(1);
    assertThat(LateDays.between(due, due.plus(Duration.ofDays(1)).plusSeconds(1), apia))
        .isEqualTo(2);
  }

  /// For work due at the end of a day, the calendar alone is the oracle: late by as many days as
  /// the date is later. Around every change of the clocks that any zone knows.
  @Test
  void agreesWithTheCalendarAroundEveryChangeOfTheClocks() {
    int checked = 0;
    for (ZoneId zone : zones()) {
      for (LocalDate day : daysOfChange(zone)) {
        LocalDate dueDay = day.minusDays(2);
        Instant due = lastSecond(dueDay, zone);
        int later = 0;
        for (LocalDate date = dueDay; !date.isAfter(dueDay.plusDays(5)); date = date.plusDays(1)) {
          later += !date.equals(dueDay) && exists(date, zone) ? 1 : 0;
          Instant last = lastSecond(date, zone);
          if (isWholeDay(date, zone)) {
            assertThat(LateDays.between(due, last, zone))
                .as("%s, due %s, received in the last second of day %d", zone, dueDay, later)
                .isEqualTo(later);
            assertThat(LateDays.between(due, last.plusSeconds(1), zone))
                .as("%s, due %s, one second after day %d", zone, dueDay, later)
                .isGreaterThan(later);
          }
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(100_000);
  }

  /// Whatever the time of day: never less late for coming later, each day ends where the next
  /// begins.
  @Test
  void neverCountsFewerDaysForComingLater() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20221106);
    List<ZoneId> zones = zones();
    for (int i = 0; i < 20_000; i++) {
      ZoneId zone = zones.get(random.nextInt(zones.size()));
      Instant due =
          LocalDate.of(FIRST_YEAR + random.nextInt(48), 1, 1)
              .plusDays(random.nextInt(366))
              .atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)))
              .atZone(zone)
              .toInstant();
      Instant received = due.plusSeconds(random.nextInt(20 * 86_400));
      int days = LateDays.between(due, received, zone);

      assertThat(LateDays.end(due, days, zone)).isAfterOrEqualTo(received);
      if (days > 0) {
        assertThat(LateDays.end(due, days - 1, zone)).isBefore(received);
      }
      assertThat(LateDays.between(due, received.plusSeconds(1), zone)).isBetween(days, days + 2);
    }
  }

  private static List<ZoneId> zones() {
    return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
  }

  private static List<LocalDate> daysOfChange(ZoneId zone) {
    List<LocalDate> days = new ArrayList<>();
    Instant at = LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(zone).toInstant();
    Instant end = LocalDate.of(LAST_YEAR, 1, 1).atStartOfDay(zone).toInstant();
    for (ZoneOffsetTransition next = zone.getRules().nextTransition(at);
        next != null && next.getInstant().isBefore(end);
        next = zone.getRules().nextTransition(next.getInstant())) {
      days.add(next.getDateTimeBefore().toLocalDate());
    }
    return days;
  }

  private static boolean exists(LocalDate date, ZoneId zone) {
    return date.atTime(12, 0).atZone(zone).toLocalDate().equals(date);
  }

  // Where midnight is skipped or a day is missing, a date has no last second of its own.
  private static boolean isWholeDay(LocalDate day, ZoneId zone) {
    return Stream.of(day, day.plusDays(1))
        .allMatch(
            one -> {
              ZonedDateTime last = one.atTime(23, 59, 59).atZone(zone);
              return last.toLocalDate().equals(one) && last.toLocalTime().getSecond() == 59;
            });
  }

  private static Instant lastSecond(LocalDate day, ZoneId zone) {
    return day.atTime(23, 59, 59).atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  private static Instant at(String local) {
    return at(LocalDateTime.parse(local));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(NEW_YORK).toInstant();
  }
}
