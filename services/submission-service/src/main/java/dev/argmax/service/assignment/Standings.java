package dev.argmax.service.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a member has come in an assignment; answered by whoever knows submissions.
public interface Standings {

  /// Where this person stands.
  Standing of(UUID assignmentId, UUID personId);

  /// @param attempts how often they handed in
  /// @param bestScore the best score so far; absent until something is graded
  record Standing(int attempts, @Nullable Double bestScore) {}
}
