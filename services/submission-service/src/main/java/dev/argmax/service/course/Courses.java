package dev.argmax.service.course;

import dev.argmax.service.course.Definitions.Definition;
import dev.argmax.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Courses and their members.
@ApplicationScoped
public class Courses {
  private final CourseStore courses;
  private final Enrollments enrollments;
  private final Definitions definitions;

  Courses(CourseStore courses, Enrollments enrollments, Definitions definitions) {
    this.courses = courses;
    this.enrollments = enrollments;
    this.definitions = definitions;
  }

  /// The person's membership; for everybody else the course does not exist.
  @Transactional
  public Member member(String course, UUID personId) {
    return find(course, personId).orElseThrow(ProblemException::notFound);
  }

  /// The person's membership, if they have the permission.
  @Transactional
  public Member member(String course, UUID personId, Permission permission) {
    return member(course, personId).require(permission);
  }

  /// The person's membership, if there is one and they were not dropped.
  @Transactional
  public Optional<Member> find(String course, UUID personId) {
    return enrollments
        .findByIdOptional(new Enrollment.Key(course, personId))
        .filter(found -> found.droppedAt == null)
        .map(Enrollment::member);
  }

  /// The courses that the person is in.
  @Transactional
  public List<Attendance> of(UUID personId) {
    return enrollments.of(personId);
  }

  /// Where the course's days begin and end; a problem if there is no such course.
  @Transactional
  public ZoneId zone(String course) {
    return courses.zone(course).map(ZoneId::of).orElseThrow(ProblemException::notFound);
  }

  /// Whether somebody in the course is in this section.
  @Transactional
  public boolean hasSection(String course, String section) {
    return enrollments.count("key.courseId = ?1 and section = ?2", course, section) > 0;
  }

  /// How many late days the course waives for each student; a problem if there is no such course.
  @Transactional
  public int waivedDays(String course) {
    return courses.waivedDays(course).orElseThrow(ProblemException::notFound);
  }

  /// The person's membership, also if they were dropped.
  @Transactional
  public Optional<Member> everMember(String course, UUID personId) {
    return enrollments
        .findByIdOptional(new Enrollment.Key(course, personId))
        .map(Enrollment::member);
  }

  /// Everybody among these people who is or was in the course, by person.
  @Transactional
  public Map<UUID, Member> everMembers(String course, Collection<UUID> people) {
    return people.isEmpty()
        ? Map.of()
        : enrollments.list("key.courseId = ?1 and key.personId in ?2", course, people).stream()
            .map(Enrollment::member)
            .collect(Collectors.toMap(Member::personId, member -> member));
  }

  /// Holds back whatever else these people are doing in this way until the transaction ends:
  /// attempts are numbered and limited one by one. Locked in one order, so that nobody waits for
  /// each other.
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(String course, Set<UUID> people) {
    for (UUID person : new TreeSet<>(people)) {
      enrollments.findById(new Enrollment.Key(course, person), LockModeType.PESSIMISTIC_WRITE);
    }
  }

  /// Makes the person a member in this role.
  @Transactional
  public void enroll(Member member) {
    Enrollment.Key key = new Enrollment.Key(member.course(), member.personId());
    enrollments
        .findByIdOptional(key)
        .ifPresentOrElse(
            found -> found.become(member), () -> enrollments.persist(new Enrollment(key, member)));
  }

  /// Makes somebody a member who never was one.
  @Transactional
  public void add(Member member) {
    enrollments.persist(
        new Enrollment(new Enrollment.Key(member.course(), member.personId()), member));
  }

  /// Makes the person a member unless they are, or were: a roster's changes hold.
  @Transactional
  public void enrollIfNew(Member member) {
    Enrollment.Key key = new Enrollment.Key(member.course(), member.personId());
    if (enrollments.findByIdOptional(key).isEmpty()) {
      add(member);
    }
  }

  /// Takes the person out of the course; their row stays, and with it what they handed in.
  @Transactional(Transactional.TxType.MANDATORY)
  public void drop(String course, UUID personId, Instant at) {
    enrollments
        .findByIdOptional(new Enrollment.Key(course, personId))
        .orElseThrow(ProblemException::notFound)
        .drop(at);
  }

  @Transactional
  CourseView view(Member member) {
    Course course =
        courses.findByIdOptional(member.course()).orElseThrow(ProblemException::notFound);
    return CourseView.of(
        course, definitions.of(course.id).map(Definition::file).orElse(null), member.role());
  }
}
