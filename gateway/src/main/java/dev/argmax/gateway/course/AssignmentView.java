package dev.argmax.gateway.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An assignment as the API tells it to one person.
///
/// @param open whether handing in has begun
/// @param pset `READY` or `MISSING`
public record AssignmentView(
    String slug,
    String title,
    Instant opensAt,
    Instant dueAt,
    boolean open,
    String pset,
    int attempts,
    @Nullable Double bestScore,
    @Nullable Double maxScore) {

  /// Whether there is something to hand in for.
  public boolean ready() {
    return pset.equals("READY");
  }

  record Items(List<AssignmentView> items) {}
}
