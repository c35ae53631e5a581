package dev.argmax.service.problem;

import java.io.Serial;
import java.util.Map;

/// A request that cannot be served, thrown where the rule is known.
public final class ProblemException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient Map<String, Object> extensions;

  /// @param detail one or two sentences for the person who asked: what is wrong and what helps
  public ProblemException(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  /// @param extensions further members of the problem document
  public ProblemException(ProblemType type, String detail, Map<String, Object> extensions) {
    super(detail, null, false, false);
    this.type = type;
    this.extensions = Map.copyOf(extensions);
  }

  /// The one answer for what does not exist and for what is somebody else's.
  public static ProblemException notFound() {
    return new ProblemException(
        ProblemType.NOT_FOUND, "Check the address; what belongs to others is not shown either.");
  }

  /// Which problem it is.
  public ProblemType type() {
    return type;
  }

  Problem problem() {
    return new Problem(type, getMessage() == null ? type.title() : getMessage(), extensions);
  }
}
