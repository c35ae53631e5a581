package dev.argmax.launch;

/// The processes argmax consists of. [#LOCAL_STACK] is [#POSTGRES] and [#KAFKA] in one JVM.
public enum Part {
  LOCAL_STACK,
  POSTGRES,
  KAFKA,
  SERVICE,
  WORKER,
  GATEWAY;

  /// As it appears in names of files.
  public String slug() {
    return switch (this) {
      case LOCAL_STACK -> "local-stack";
      case POSTGRES -> "postgres";
      case KAFKA -> "kafka";
      case SERVICE -> "submission-service";
      case WORKER -> "grader-worker";
      case GATEWAY -> "gateway";
    };
  }
}
