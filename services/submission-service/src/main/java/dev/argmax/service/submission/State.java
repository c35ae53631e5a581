package dev.argmax.service.submission;

/// Where a submission is, in the student's words.
enum State {
  /// Stored; workers will be told as soon as they can be reached.
  RECEIVED,
  QUEUED,
  GRADING,
  GRADED,
  /// We could not grade it and staff look after it; it costs no attempt and no late day.
  PARKED
}
