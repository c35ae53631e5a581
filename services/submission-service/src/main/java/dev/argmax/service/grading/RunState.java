package dev.argmax.service.grading;

enum RunState {
  QUEUED,
  CLAIMED,
  DONE,
  PARKED
}
