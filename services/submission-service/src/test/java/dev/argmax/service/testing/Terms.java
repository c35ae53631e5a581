package dev.argmax.service.testing;

import dev.argmax.pset.PsetPackage;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.Dates;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.pset.Psets;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Makes courses of their own for tests that are about dates.
@Singleton
public final class Terms {
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final AtomicInteger count = new AtomicInteger();
  private final Courses courses;
  private final Assignments assignments;
  private final Psets psets;
  private final People people;
  private final Worker.Rows rows;

  Terms(Courses courses, Assignments assignments, Psets psets, People people, Worker.Rows rows) {
    this.courses = courses;
    this.assignments = assignments;
    this.psets = psets;
    this.people = people;
    this.rows = rows;
  }

  /// A course in New York that waives ten late days.
  public Term begin() {
    String id = "term-" + count.incrementAndGet() + "-" + System.nanoTime();
    rows.run(
        """
        insert into course (id, title, zone, waived_days, definition, loaded_at)
        values ('%1$s', 'A term', '%2$s', 10,
          E'id: %1$s\\ntitle: A term\\nzone: %2$s\\nfirstDay: 2022-09-08\\n', now())"""
            .formatted(id, ZONE));
    return new Term(id);
  }

  /// A moment by the clocks of the course.
  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  /// A course of its own.
  public final class Term {
    private final String id;

    Term(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    /// An assignment that opens two weeks before the last second of the day on which it is due.
    public Term with(String slug, String dueDay, Rules rules) {
      LocalDate due = LocalDate.parse(dueDay);
      assignments.provide(
          new Assignment(
              UUID.randomUUID(),
              id,
              ZONE,
              slug,
              "Problem set " + slug,
              null,
              "pset1",
              digest(),
              new Dates(
                  due.minusWeeks(2).atStartOfDay(ZONE).toInstant(),
                  due.atTime(23, 59, 59).atZone(ZONE).toInstant(),
                  null),
              rules,
              false));
      return this;
    }

    public Client member(Role role) {
      return member(role, null);
    }

    public Client member(Role role, @Nullable String section) {
      UUID person = people.stranger().personId();
      courses.enroll(new Member(id, person, role, section));
      return new Client(person, id);
    }

    private String digest() {
      return psets.add(PsetPackage.read(SampleCourse.pset("pset1"))).digest();
    }
  }
}
