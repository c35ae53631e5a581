package dev.argmax.service.submission;

import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.revision.Revisions;
import dev.argmax.service.standing.Records;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// Entity tags of what is shown of submissions, known before it is read.
///
/// Empty while a run is under way, whose steps move no revision. That is looked at first: a run
/// that is done by the time at which the revision is read has moved it.
@ApplicationScoped
class Tags {
  private final SubmissionStore submissions;
  private final Assignments assignments;
  private final Records records;
  private final Revisions revisions;

  Tags(SubmissionStore submissions, Assignments assignments, Records records, Revisions revisions) {
    this.submissions = submissions;
    this.assignments = assignments;
    this.records = records;
    this.revisions = revisions;
  }

  @Transactional
  Optional<String> of(Submission submission) {
    return submissions.isUnderWay(submission.row().id)
        ? Optional.empty()
        : Optional.of(records.tag(submission.owner()));
  }

  /// Of every page of what the member is listed.
  @Transactional
  Optional<String> ofList(Member member, String slug) {
    if (submissions.hasRunsUnderWay(assignments.named(member.course(), slug).id())) {
      return Optional.empty();
    }
    return Optional.of(
        member.may(Permission.READ_SUBMISSIONS)
            ? revisions.of(member.course())
            : records.tag(member));
  }
}
