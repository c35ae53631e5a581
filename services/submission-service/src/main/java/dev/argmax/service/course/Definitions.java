package dev.argmax.service.course;

import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.coursefile.CourseYaml;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The course files as they were last loaded.
@ApplicationScoped
public class Definitions {
  private final CourseStore courses;
  private final Clock clock;
  private final Map<String, Definition> parsed = new ConcurrentHashMap<>();

  Definitions(CourseStore courses, Clock clock) {
    this.courses = courses;
    this.clock = clock;
  }

  /// @param text as its staff wrote it
  /// @param loadedAt when it last changed
  public record Definition(String text, Instant loadedAt, CourseFile file) {}

  /// The definition of a course; empty if there is no such course or none was ever loaded.
  @Transactional
  public Optional<Definition> of(String course) {
    return courses.findByIdOptional(course).flatMap(this::definition);
  }

  /// All courses that have a definition.
  @Transactional
  public List<String> courses() {
    return courses.find("definition is not null order by id").stream().map(row -> row.id).toList();
  }

  /// Whether there is no course yet at all.
  @Transactional
  public boolean isFirstStart() {
    return courses.count() == 0;
  }

  /// Holds back whoever else wants to change the course until the transaction ends.
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(String course) {
    courses.findById(course, LockModeType.PESSIMISTIC_WRITE);
  }

  /// Makes the course, or brings it up to date.
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(String text, CourseFile file) {
    Course course = courses.findByIdOptional(file.id()).orElseGet(() -> new Course(file.id()));
    course.title = file.title();
    course.zone = file.zone().getId();
    course.waivedDays = file.grading().waivedDays();
    course.definition = text;
    course.loadedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    courses.persist(course);
  }

  /// Which file on disk the course last took over; empty if none.
  @Transactional
  public Optional<String> fileSha256(String course) {
    return courses.findByIdOptional(course).map(row -> row.fileSha256);
  }

  /// Notes that the course took over this file.
  @Transactional(Transactional.TxType.MANDATORY)
  public void tookOver(String course, String fileSha256) {
    courses.findById(course).fileSha256 = fileSha256;
  }

  private Optional<Definition> definition(Course row) {
    String text = row.definition;
    Instant loadedAt = row.loadedAt;
    if (text == null || loadedAt == null) {
      return Optional.empty();
    }
    return Optional.of(
        parsed.compute(
            row.id,
            (_, known) ->
                known != null && known.text().equals(text) && known.loadedAt().equals(loadedAt)
                    ? known
                    : new Definition(text, loadedAt, CourseYaml.parse(text))));
  }
}
