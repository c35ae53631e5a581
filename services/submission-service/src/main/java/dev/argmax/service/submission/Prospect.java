package dev.argmax.service.submission;

import dev.argmax.service.course.Member;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.standing.Cost;
import dev.argmax.service.standing.Standing;
import dev.argmax.service.standing.StudentRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a submission that arrives then would mean for a member.
record Prospect(Member member, StudentRecord record, UUID assignment, Instant receivedAt) {
  Standing standing() {
    return record.in(assignment);
  }

  Optional<ProblemException> refusal() {
    return Conditions.refusal(member, standing(), receivedAt);
  }

  /// What lateness costs it, should it count.
  Cost cost() {
    return record.cost(assignment, receivedAt);
  }

  int waivedLeft() {
    return record.left();
  }

  @Nullable Integer attemptsLeft() {
    return standing().attemptsLeft().isPresent() ? standing().attemptsLeft().getAsInt() : null;
  }
}
