package dev.argmax.service.submission;

/// Where a submission is, in the student's words.
enum State {
  /// Stored; workers will be told as soon as they can be reached.
  RECEIVED,
  QUEUED,
  GRADING,
  GRADED,
  /// The student took it back before it was graded.
  WITHDRAWN,
  /// We could not grade it and staff look after it; it costs no attempt and no late day.
  PARKED;

  /// Whether nothing more happens without somebody's doing.
  boolean isSettled() {
    return switch (this) {
      case RECEIVED, QUEUED, GRADING -> false;
      case GRADED, WITHDRAWN, PARKED -> true;
    };
  }
}
