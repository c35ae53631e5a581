package dev.argmax.service.submission;

import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Submissions as staff take them up.
@ApplicationScoped
public class Reviews {
  private final SubmissionAccess access;
  private final Accounts accounts;
  private final Psets psets;

  Reviews(SubmissionAccess access, Accounts accounts, Psets psets) {
    this.access = access;
    this.accounts = accounts;
    this.psets = psets;
  }

  /// The submission, if the person may read it and has the permission in its course.
  @Transactional
  public Reviewed open(String id, UUID personId, Permission permission) {
    Submission submission = access.readable(id, personId);
    SubmissionRow row = submission.row();
    return new Reviewed(
        row.id,
        submission.reader().require(permission),
        submission.assignment().slug(),
        accounts.login(row.personId).orElse("?"),
        row.attempt,
        psets.pset(row.psetDigest).map(Pset::maxScore).orElse(0.0),
        row.withdrawnAt != null);
  }
}
