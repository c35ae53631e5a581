package dev.argmax.grading;

import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Failed.Blame;
import org.jspecify.annotations.Nullable;

/// Grading cannot go on, through no doing of the student.
final class GradingFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Blame blame;

  private GradingFault(Blame blame, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.blame = blame;
  }

  /// The pset's probes, checks or solution are at fault: trying again will not help.
  static GradingFault grader(String message) {
    return new GradingFault(Blame.GRADER, message, null);
  }

  /// A box or the machine under it is at fault: another try may well succeed.
  static GradingFault infrastructure(String message) {
    return new GradingFault(Blame.INFRASTRUCTURE, message, null);
  }

  static GradingFault infrastructure(String message, Throwable cause) {
    return new GradingFault(Blame.INFRASTRUCTURE, message, cause);
  }

  Failed outcome() {
    var cause = getCause();
    var detail = cause == null ? getMessage() : getMessage() + ": " + cause;
    return new Failed(blame, blame == Blame.INFRASTRUCTURE, String.valueOf(detail));
  }
}
