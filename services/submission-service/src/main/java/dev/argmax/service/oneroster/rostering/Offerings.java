package dev.argmax.service.oneroster.rostering;

import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.Dates;
import dev.argmax.service.course.Attendance;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Definitions;
import dev.argmax.service.course.Definitions.Definition;
import dev.argmax.service.course.Role;
import dev.argmax.service.coursefile.CourseFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The courses that a program may look at.
@ApplicationScoped
class Offerings {
  private final Courses courses;
  private final Definitions definitions;
  private final Assignments assignments;
  private final Clock clock;

  Offerings(Courses courses, Definitions definitions, Assignments assignments, Clock clock) {
    this.courses = courses;
    this.definitions = definitions;
    this.assignments = assignments;
    this.clock = clock;
  }

  /// By id.
  @Transactional
  List<Offering> of(UUID program) {
    return courses.of(program).stream()
        .filter(attendance -> attendance.role() == Role.LMS)
        .map(this::offering)
        .toList();
  }

  private Offering offering(Attendance course) {
    ZoneId zone = courses.zone(course.id());
    Optional<Definition> definition = definitions.of(course.id());
    Optional<CourseFile> file = definition.map(Definition::file);
    List<LocalDate> days = Stream.concat(ofFile(file), ofWork(course.id(), zone)).sorted().toList();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return new Offering(
        course.id(),
        course.title(),
        file.map(known -> Objects.requireNonNullElse(known.about().term(), known.title()))
            .orElse(course.title()),
        zone,
        days.isEmpty() ? today : days.getFirst(),
        (days.isEmpty() ? today : days.getLast()).plusDays(1),
        file.map(known -> known.grading().weights()).orElse(Map.of()),
        definition.map(Definition::loadedAt).orElse(Instant.EPOCH));
  }

  private static Stream<LocalDate> ofFile(Optional<CourseFile> file) {
    return file.stream()
        .flatMap(
            known ->
                Stream.concat(
                    Stream.of(known.firstDay()),
                    known.meetings().stream().map(CourseFile.Meeting::date)));
  }

  private Stream<LocalDate> ofWork(String course, ZoneId zone) {
    return assignments.of(course).stream()
        .flatMap(
            assignment -> {
              Dates dates = assignment.dates();
              return Stream.of(dates.opensAt(), dates.dueAt());
            })
        .map(at -> LocalDate.ofInstant(at, zone));
  }
}
