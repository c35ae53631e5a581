package dev.argmax.contracts;

import java.util.Locale;

/// A queue of its own for each kind of device and of urgency, so that a GPU outage does not stop
/// CPU grading and a regrade of the whole class does not delay a student who waits.
public enum Lane {
  CPU_INTERACTIVE,
  CPU_BULK,
  GPU_INTERACTIVE,
  GPU_BULK;

  /// The lane's part of a topic name: `cpu-interactive`.
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
