package dev.argmax.contracts;

/// Names of the Kafka topics. Each carries its major version: a message that old readers cannot
/// read goes to a new topic.
public final class Topics {
  /// [GradingProgress], keyed by submission id.
  public static final String PROGRESS = "grading.progress.v1";

  /// [GradingCompleted], keyed by submission id.
  public static final String COMPLETED = "grading.completed.v1";

  /// What a consumer could not read, as it came, with the reason in the header `error`.
  public static final String DEAD_LETTER = "grading.dead-letter.v1";

  private Topics() {}

  /// Where [GradingRequested] of this lane goes, keyed by submission id.
  public static String requested(Lane lane) {
    return "grading.requested." + lane.slug() + ".v1";
  }
}
