package dev.argmax.service.submission;

import static java.util.stream.Collectors.toSet;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Who may read what: students their own, staff those of their course. For everybody else it does
/// not exist.
@ApplicationScoped
class SubmissionAccess {
  private final SubmissionStore submissions;
  private final SubmissionMembers members;
  private final Assignments assignments;
  private final Courses courses;

  SubmissionAccess(
      SubmissionStore submissions,
      SubmissionMembers members,
      Assignments assignments,
      Courses courses) {
    this.submissions = submissions;
    this.members = members;
    this.assignments = assignments;
    this.courses = courses;
  }

  @Transactional
  Submission readable(String id, UUID personId) {
    SubmissionRow row =
        submissions.findByIdOptional(parse(id)).orElseThrow(ProblemException::notFound);
    Assignment assignment =
        assignments.withId(row.assignmentId).orElseThrow(ProblemException::notFound);
    Member reader = courses.member(assignment.course(), personId);
    if (members.isOf(row.id, personId)) {
      return new Submission(row, assignment, reader, reader);
    }
    if (!reader.may(Permission.READ_SUBMISSIONS)) {
      throw ProblemException.notFound();
    }
    Member owner =
        courses
            .everMember(assignment.course(), row.personId)
            .orElseThrow(ProblemException::notFound);
    return new Submission(row, assignment, reader, owner);
  }

  /// Submissions of one assignment that the reader may read.
  @Transactional
  List<Submission> seen(List<SubmissionRow> rows, Assignment assignment, Member reader) {
    if (!reader.may(Permission.READ_SUBMISSIONS)) {
      return rows.stream().map(row -> new Submission(row, assignment, reader, reader)).toList();
    }
    Map<UUID, Member> owners =
        courses.everMembers(
            assignment.course(), rows.stream().map(row -> row.personId).collect(toSet()));
    return rows.stream()
        .map(
            row ->
                new Submission(
                    row, assignment, reader, Objects.requireNonNull(owners.get(row.personId))))
        .toList();
  }

  boolean isReadable(SubmissionRow row, Member reader) {
    return reader.may(Permission.READ_SUBMISSIONS) || members.isOf(row.id, reader.personId());
  }

  /// The submission, if it is the person's own.
  @Transactional
  Submission own(String id, UUID personId) {
    Submission submission = readable(id, personId);
    if (!members.isOf(submission.row().id, personId)) {
      throw new ProblemException(ProblemType.NOT_ALLOWED, "Only whoever handed it in may do this.");
    }
    return submission;
  }

  static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound();
    }
  }
}
