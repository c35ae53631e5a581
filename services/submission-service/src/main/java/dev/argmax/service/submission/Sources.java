package dev.argmax.service.submission;

import dev.argmax.service.archive.Archives;
import dev.argmax.service.archive.Contents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// What workers get of a submission.
@ApplicationScoped
public class Sources {
  private final SubmissionStore submissions;
  private final Archives archives;

  Sources(SubmissionStore submissions, Archives archives) {
    this.submissions = submissions;
    this.archives = archives;
  }

  /// The digest of the archive.
  @Transactional
  public Optional<String> sha256(UUID submissionId) {
    return submissions.findByIdOptional(submissionId).map(row -> row.archiveSha256);
  }

  /// The sources in the archive.
  @Transactional
  public Optional<Contents> of(UUID submissionId) {
    return sha256(submissionId).flatMap(archives::contents);
  }
}
