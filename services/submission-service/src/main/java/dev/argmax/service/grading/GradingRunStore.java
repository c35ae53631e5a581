package dev.argmax.service.grading;

import dev.argmax.contracts.Lane;
import dev.argmax.service.database.OneColumn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class GradingRunStore implements PanacheRepositoryBase<GradingRun, UUID> {
  private static final int BATCH = 200;

  /// The row, locked until the transaction ends.
  Optional<GradingRun> locked(UUID runId) {
    return findByIdOptional(runId, LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<GradingRun> latestOf(UUID submissionId) {
    return find("submissionId = ?1 order by queuedAt desc, id desc", submissionId)
        .firstResultOptional();
  }

  /// All runs of these submissions, the latest first.
  List<GradingRun> of(Collection<UUID> submissions) {
    return list("submissionId in ?1 order by queuedAt desc, id desc", submissions);
  }

  /// The latest run that is done.
  Optional<GradingRun> latestDoneOf(UUID submissionId) {
    return find(
            "submissionId = ?1 and state = ?2 order by queuedAt desc, id desc",
            submissionId,
            RunState.DONE)
        .firstResultOptional();
  }

  /// The latest run, locked until the transaction ends.
  Optional<GradingRun> lockedLatestOf(UUID submissionId) {
    return find("submissionId = ?1 order by queuedAt desc, id desc", submissionId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /// Claims whose lease ran out, or lasts longer than any lease may: then the clock was set back.
  List<GradingRun> withLostLease(Instant now, Duration longest) {
    return locking(
        """
        state = 'CLAIMED' and (lease_until < :now or lease_until > :latest)
        order by lease_until""",
        now,
        longest);
  }

  /// Queued runs whose announcement is due and is not already waiting to be sent. One that is due
  /// later than any pause lasts was planned before the clock was set back.
  List<GradingRun> toAnnounce(Instant now, Duration longest) {
    return locking(
        """
        state = 'QUEUED' and (announce_at <= :now or announce_at > :latest)
          and not exists (select 1 from outbox where outbox.key = submission_id::text)
        order by announce_at""",
        now,
        longest);
  }

  long positionOf(GradingRun run) {
    return 1
        + count(
            "state = ?1 and lane = ?2 and (queuedAt < ?3 or (queuedAt = ?3 and id < ?4))",
            RunState.QUEUED,
            run.lane,
            run.queuedAt,
            run.id);
  }

  boolean waitsInOutbox(GradingRun run) {
    return OneColumn.single(
        getEntityManager()
            .createNativeQuery("select exists (select 1 from outbox where key = :key)", Tuple.class)
            .setParameter("key", run.submissionId.toString()),
        Boolean.class);
  }

  long queued(Lane lane) {
    return count("state = ?1 and lane = ?2", RunState.QUEUED, lane);
  }

  /// How many of the lane are being graded.
  long underWay(Lane lane) {
    return count("state = ?1 and lane = ?2", RunState.CLAIMED, lane);
  }

  Optional<Instant> oldestQueued(Lane lane) {
    return find("state = ?1 and lane = ?2 order by queuedAt", RunState.QUEUED, lane)
        .firstResultOptional()
        .map(run -> run.queuedAt);
  }

  @SuppressWarnings("unchecked") // the native query is typed by its result class
  private List<GradingRun> locking(String condition, Instant now, Duration longest) {
    return getEntityManager()
        .createNativeQuery(
            "select * from grading_run where "
                + condition
                + " limit "
                + BATCH
                + " for update skip locked",
            GradingRun.class)
        .setParameter("now", now)
        .setParameter("latest", now.plus(longest))
        .getResultList();
  }
}
