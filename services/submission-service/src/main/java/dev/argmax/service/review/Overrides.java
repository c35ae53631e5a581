package dev.argmax.service.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class Overrides implements PanacheRepositoryBase<OverrideRow, UUID> {
  private static final String PUT =
      """
      insert into score_override (submission_id, score, reason, given_by, given_at)
      values (:submission, :score, :reason, :by, :at)
      on conflict (submission_id) do update set score = excluded.score,
        reason = excluded.reason, given_by = excluded.given_by, given_at = excluded.given_at""";

  /// Of two who set it in the same moment, the later one has it.
  void put(UUID submission, double score, String reason, UUID by, Instant at) {
    getEntityManager()
        .createNativeQuery(PUT)
        .setParameter("submission", submission)
        .setParameter("score", score)
        .setParameter("reason", reason)
        .setParameter("by", by)
        .setParameter("at", at)
        .executeUpdate();
  }
}
