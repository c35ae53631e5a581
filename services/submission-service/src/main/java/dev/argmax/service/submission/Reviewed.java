package dev.argmax.service.submission;

import dev.argmax.service.course.Member;
import java.util.UUID;

/// A submission in the hands of staff who may do what they want to do with it.
///
/// @param assignment its slug
/// @param student the login of who handed it in
/// @param maxScore the most that it may be worth
public record Reviewed(
    UUID id,
    Member staff,
    String assignment,
    String student,
    int attempt,
    double maxScore,
    boolean withdrawn) {
  /// What it is called in the audit log.
  public String subject() {
    return "submission %d for %s of %s".formatted(attempt, assignment, student);
  }
}
