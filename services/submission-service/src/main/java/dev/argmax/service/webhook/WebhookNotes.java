package dev.argmax.service.webhook;

import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.course.Member;
import dev.argmax.service.identity.Accounts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says in the audit log what staff did to endpoints, who made them, and when it is.
@Singleton
final class WebhookNotes {
  private final AuditLog audit;
  private final Accounts accounts;
  private final WallClock clock;

  WebhookNotes(AuditLog audit, Accounts accounts, WallClock clock) {
    this.audit = audit;
    this.accounts = accounts;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Nullable String login(@Nullable UUID person) {
    return person == null ? null : accounts.login(person).orElse(null);
  }

  void note(Member actor, Endpoint endpoint, @Nullable State before, @Nullable State after) {
    audit.note(
        new Change(
            actor.course(),
            actor.personId(),
            Change.Action.WEBHOOK_CHANGED,
            "webhook " + endpoint.id,
            before,
            after,
            null));
  }

  /// What the audit log keeps: no secret.
  record State(String url, String kinds, boolean enabled, @Nullable Boolean newSecret) {
    static State of(Endpoint endpoint) {
      return new State(endpoint.url, endpoint.kinds, endpoint.isEnabled(), null);
    }

    State withNewSecret() {
      return new State(url, kinds, enabled, true);
    }
  }
}
