package dev.argmax.gateway.problem;

/// Ends the handling of a request with a problem for the caller.
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /// Without a stack trace: it is an answer, not a fault.
  public ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /// What the caller is told.
  public Problem problem() {
    return problem;
  }
}
