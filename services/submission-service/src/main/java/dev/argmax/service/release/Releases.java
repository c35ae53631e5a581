package dev.argmax.service.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.service.database.OneColumn;
import dev.argmax.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what other systems are told. Whoever asks has shown before that they may.
@ApplicationScoped
public class Releases {
  private static final String HEAD =
      """
      select f.id, f.sequence, c.loaded_at from feed f join course c on c.id = f.course_id
      where f.course_id = :course""";
  private static final String CHANGES =
      """
      select c.sequence, c.kind, c.person_id, p.login, c.assignment,
        cast(c.content as text), c.at
      from change c left join person p on p.id = c.person_id
      where c.course_id = :course and %s""";
  private static final String AFTER =
      CHANGES.formatted("c.sequence > :after order by c.sequence limit :limit");
  private static final String LATEST_GRADES =
      CHANGES.formatted(
          """
          c.latest and c.kind = 'GRADE'
            and (cast(:person as text) is null or c.person_id = cast(cast(:person as text) as uuid))
            and (cast(:assignment as text) is null or c.assignment = :assignment)
          order by p.login, c.assignment""");

  private final EntityManager database;
  private final ObjectMapper json;

  Releases(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /// How far a course's log is. Two equal heads say that nothing was told in between, and that the
  /// course file is the same.
  ///
  /// @param feed another one after the database was lost and made anew
  /// @param sequence of the last change; 0 if there is none
  /// @param courseLoadedAt absent while the course has no file
  public record Head(UUID feed, long sequence, @Nullable Instant courseLoadedAt) {
    /// The same text for equal heads, and another for others: an entity tag of whatever is made of
    /// what is released.
    public String tag() {
      long loaded = courseLoadedAt == null ? 0 : courseLoadedAt.toEpochMilli();
      return feed + "-" + sequence + "-" + loaded;
    }
  }

  /// The head of a course's log, in one query of one row; a problem if there is no such course.
  @Transactional
  public Head head(String course) {
    List<?> rows =
        database
            .createNativeQuery(HEAD, Tuple.class)
            .setParameter("course", course)
            .getResultList();
    return rows.stream()
        .map(row -> head((Tuple) row))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /// The changes that follow this one, in order; those before are never told again.
  ///
  /// @param after 0 for all
  @Transactional
  public List<ReleasedChange> after(String course, long after, int limit) {
    List<?> rows =
        database
            .createNativeQuery(AFTER, Tuple.class)
            .setParameter("course", course)
            .setParameter("after", after)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(row -> change((Tuple) row)).toList();
  }

  /// What the changes that follow this one are about.
  @Transactional
  public Set<Kind> kindsAfter(String course, long after) {
    List<String> kinds =
        OneColumn.of(
            database
                .createNativeQuery(
                    "select distinct kind from change where course_id = :course and sequence > :after",
                    Tuple.class)
                .setParameter("course", course)
                .setParameter("after", after),
            String.class);
    return kinds.stream().map(Kind::valueOf).collect(Collectors.toSet());
  }

  /// All grades that other systems may know now, by login and assignment.
  @Transactional
  public List<ReleasedGrade> grades(String course) {
    return grades(course, null, null);
  }

  /// The same, of one person, in one assignment, or both.
  ///
  /// @param person absent for everybody
  /// @param assignment its slug; absent for all
  @Transactional
  public List<ReleasedGrade> grades(
      String course, @Nullable UUID person, @Nullable String assignment) {
    return gradeChanges(course, person, assignment).stream()
        .filter(change -> change.content() != null)
        .map(Releases::grade)
        .toList();
  }

  /// What was told last of each grade: the grade, or that there is none any more.
  ///
  /// @param person absent for everybody
  /// @param assignment its slug; absent for all
  @Transactional
  public List<ReleasedChange> gradeChanges(
      String course, @Nullable UUID person, @Nullable String assignment) {
    List<?> rows =
        database
            .createNativeQuery(LATEST_GRADES, Tuple.class)
            .setParameter("course", course)
            .setParameter("person", person == null ? null : person.toString())
            .setParameter("assignment", assignment)
            .getResultList();
    return rows.stream().map(row -> change((Tuple) row)).toList();
  }

  private static Head head(Tuple row) {
    return new Head(row.get(0, UUID.class), row.get(1, Long.class), row.get(2, Instant.class));
  }

  private ReleasedChange change(Tuple row) {
    Kind kind = Kind.valueOf(row.get(1, String.class));
    return new ReleasedChange(
        row.get(0, Long.class),
        kind,
        row.get(2, UUID.class),
        row.get(3, String.class),
        row.get(4, String.class),
        content(kind, row.get(5, String.class)),
        row.get(6, Instant.class));
  }

  private static ReleasedGrade grade(ReleasedChange change) {
    if (change.content() instanceof Released.Grade grade
        && change.person() != null
        && change.login() != null
        && change.assignment() != null) {
      return new ReleasedGrade(
          change.person(),
          change.login(),
          change.assignment(),
          grade.status(),
          grade.points(),
          grade.maxPoints(),
          grade.lateDays(),
          change.at(),
          change.sequence());
    }
    throw new IllegalStateException("The database keeps grades of people in assignments only");
  }

  @Nullable Released content(Kind kind, @Nullable String text) {
    try {
      return text == null ? null : json.readValue(text, kind.content());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database keeps what was written there", e);
    }
  }
}
