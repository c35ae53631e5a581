package dev.argmax.service.course;

import dev.argmax.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Courses and their members.
@ApplicationScoped
public class Courses {
  private final CourseStore courses;
  private final Enrollments enrollments;

  Courses(CourseStore courses, Enrollments enrollments) {
    this.courses = courses;
    this.enrollments = enrollments;
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
    return courses
        .findByIdOptional(course)
        .map(found -> ZoneId.of(found.zone))
        .orElseThrow(ProblemException::notFound);
  }

  /// Holds back whatever else this member is doing in this way until the transaction ends: attempts
  /// are numbered one by one.
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(Member member) {
    enrollments.findById(
        new Enrollment.Key(member.course(), member.personId()), LockModeType.PESSIMISTIC_WRITE);
  }

  /// Makes the course or brings it up to date.
  @Transactional
  public void provide(String id, String title, ZoneId zone) {
    Course course = courses.findByIdOptional(id).orElseGet(() -> new Course(id));
    course.title = title;
    course.zone = zone.getId();
    courses.persist(course);
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
    return new CourseView(course.id, course.title, course.zone, member.role());
  }
}
