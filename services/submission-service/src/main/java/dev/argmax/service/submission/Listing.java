package dev.argmax.service.submission;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lists of submissions, page by page.
@ApplicationScoped
class Listing {
  private final SubmissionStore submissions;
  private final Assignments assignments;
  private final SubmissionAccess access;
  private final Views views;

  Listing(
      SubmissionStore submissions, Assignments assignments, SubmissionAccess access, Views views) {
    this.submissions = submissions;
    this.access = access;
    this.assignments = assignments;
    this.views = views;
  }

  @Transactional
  SubmissionView.SubmissionList page(Member member, String slug, Window window) {
    Assignment assignment = assignments.named(member.course(), slug);
    List<SubmissionRow> rows = rows(member, assignment, window);
    boolean more = rows.size() > window.limit();
    List<SubmissionRow> shown = more ? rows.subList(0, window.limit()) : rows;
    return new SubmissionView.SubmissionList(
        views.all(access.seen(shown, assignment, member)),
        more ? shown.getLast().id.toString() : null);
  }

  // One more than the page, to know whether there is a next one.
  private List<SubmissionRow> rows(Member member, Assignment assignment, Window window) {
    Optional<SubmissionRow> after = after(member, assignment, window);
    if (member.may(Permission.READ_SUBMISSIONS)) {
      return submissions.all(assignment.id(), after, window.limit() + 1);
    }
    int before = after.map(row -> row.attempt).orElse(Integer.MAX_VALUE);
    return submissions.of(assignment.id(), member.personId(), before, window.limit() + 1);
  }

  private Optional<SubmissionRow> after(Member member, Assignment assignment, Window window) {
    String cursor = window.after();
    if (cursor == null) {
      return Optional.empty();
    }
    SubmissionRow row =
        submissions
            .findByIdOptional(SubmissionAccess.parse(cursor))
            .filter(found -> found.assignmentId.equals(assignment.id()))
            .filter(found -> access.isReadable(found, member))
            .orElseThrow(
                () -> new ProblemException(ProblemType.BAD_REQUEST, "`after` is not a cursor."));
    return Optional.of(row);
  }

  /// @param after the last page's `next`
  record Window(int limit, @Nullable String after) {
    static final int USUAL = 50;
    private static final int MOST = 200;

    Window {
      if (limit < 1 || limit > MOST) {
        throw new ProblemException(ProblemType.BAD_REQUEST, "`limit` must be 1 to " + MOST + ".");
      }
    }
  }
}
