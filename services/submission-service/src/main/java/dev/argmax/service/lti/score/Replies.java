package dev.argmax.service.lti.score;

import dev.argmax.service.delivery.Outcome;
import dev.argmax.service.outbound.Reply;
import java.time.Instant;
import java.util.Set;

/// What a platform's refusal means for whatever was sent.
final class Replies {
  // Who may what, and how fast, can be put right at the platform; all else would be refused again.
  private static final Set<Integer> PASSING = Set.of(401, 403, 408, 425, 429);

  private Replies() {}

  static Outcome outcome(Reply reply, Instant now) {
    return switch (reply) {
      case Reply.Nothing nothing -> new Outcome.Retry(null, nothing.why(), null);
      case Reply.Answer answer -> {
        String why = "The platform said %d.".formatted(answer.status());
        boolean passing = answer.status() >= 500 || PASSING.contains(answer.status());
        yield passing
            ? new Outcome.Retry(answer.status(), why, answer.retryAfter(now).orElse(null))
            : new Outcome.Refused(answer.status(), why);
      }
    };
  }
}
