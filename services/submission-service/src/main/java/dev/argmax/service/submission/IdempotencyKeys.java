package dev.argmax.service.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Keys by which a client says that two requests are the same one. A row, so that the second of two
/// requests at once waits until the first has committed or given up.
@ApplicationScoped
class IdempotencyKeys {
  private final EntityManager database;

  IdempotencyKeys(EntityManager database) {
    this.database = database;
  }

  /// Takes the key for this use, or says who used it before.
  Optional<Use> take(UUID personId, String key, Use use, Instant now) {
    int taken =
        database
            .createNativeQuery(
                """
                insert into idempotency_key (person_id, key, request_sha256, submission_id, created_at)
                values (:person, :key, :request, :submission, :now) on conflict do nothing""")
            .setParameter("person", personId)
            .setParameter("key", key)
            .setParameter("request", use.request())
            .setParameter("submission", use.submissionId())
            .setParameter("now", now)
            .executeUpdate();
    return taken == 1 ? Optional.empty() : Optional.of(earlierUse(personId, key));
  }

  private Use earlierUse(UUID personId, String key) {
    Tuple row =
        (Tuple)
            database
                .createNativeQuery(
                    """
                    select request_sha256, submission_id from idempotency_key
                    where person_id = :person and key = :key""",
                    Tuple.class)
                .setParameter("person", personId)
                .setParameter("key", key)
                .getSingleResult();
    return new Use(row.get(0, String.class), row.get(1, UUID.class));
  }

  /// @param request what was asked, as a digest
  record Use(String request, UUID submissionId) {}
}
