package dev.argmax.service.submission;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Who may read what: students their own, staff those of their course. For everybody else it does
/// not exist.
@ApplicationScoped
class SubmissionAccess {
  private final SubmissionStore submissions;
  private final Assignments assignments;
  private final Courses courses;

  SubmissionAccess(SubmissionStore submissions, Assignments assignments, Courses courses) {
    this.submissions = submissions;
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
    if (!row.personId.equals(personId) && !reader.may(Permission.READ_SUBMISSIONS)) {
      throw ProblemException.notFound();
    }
    return new Submission(row, assignment, reader);
  }

  static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound();
    }
  }
}
