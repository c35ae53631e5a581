package dev.argmax.service.grading;

enum RunState {
  QUEUED,
  CLAIMED,
  DONE,
  PARKED,
  /// The student took the submission back before anybody claimed it.
  WITHDRAWN
}
