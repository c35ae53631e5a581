package dev.argmax.service.lti.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.release.Released;
import dev.argmax.service.release.Released.Status;
import dev.argmax.service.release.ReleasedChange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// A score as platforms read it. There is never a comment: nothing but the grade leaves.
///
/// @param scoreGiven absent for who is excused, and for a grade that was taken back
@JsonInclude(JsonInclude.Include.NON_NULL)
record Score(
    String userId,
    String timestamp,
    @Nullable Double scoreGiven,
    @Nullable Double scoreMaximum,
    String activityProgress,
    String gradingProgress) {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /// @param user who it is at the platform
  static Score of(ReleasedChange change, String user, Instant at) {
    String time = MILLIS.format(at);
    if (change.content() instanceof Released.Grade grade
        && grade.points() != null
        && grade.maxPoints() > 0) {
      String progress = grade.status() == Status.MISSING ? "Initialized" : "Completed";
      return new Score(user, time, grade.points(), grade.maxPoints(), progress, "FullyGraded");
    }
    return new Score(user, time, null, null, "Initialized", "NotReady");
  }

  boolean isGiven() {
    return scoreGiven != null;
  }
}
