package dev.argmax.service.grading;

import dev.argmax.contracts.Lane;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One execution of the grader over one submission. The verbs are the only ways from state to
/// state; callers hold the row's lock.
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class GradingRun {
  private static final Duration FIRST_REMINDER = Duration.ofSeconds(15);
  private static final Duration SLOWEST_REMINDER = Duration.ofMinutes(5);
  private static final Duration SLOWEST_RETRY = Duration.ofMinutes(1);

  /// No announcement is ever planned further ahead.
  static final Duration LONGEST_PAUSE = SLOWEST_REMINDER.multipliedBy(2);

  @Id UUID id;
  UUID submissionId;

  @Enumerated(EnumType.STRING)
  Lane lane;

  String psetDigest;

  @Enumerated(EnumType.STRING)
  RunState state;

  long epoch;
  Instant queuedAt;
  Instant announceAt;
  int announcements;
  @Nullable String worker;
  @Nullable Instant leaseUntil;
  @Nullable Instant claimedAt;
  @Nullable Instant finishedAt;
  int infrastructureFailures;
  @Nullable String failure;

  @Enumerated(EnumType.STRING)
  @Nullable Verdict verdict;

  @Nullable Double score;
  @Nullable Double maxScore;
  @Nullable Double shownScore;
  @Nullable Double hiddenPoints;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String outcome;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String facts;

  protected GradingRun() {}

  GradingRun(UUID id, UUID submissionId, Lane lane, String psetDigest) {
    this.id = id;
    this.submissionId = submissionId;
    this.lane = lane;
    this.psetDigest = psetDigest;
    this.state = RunState.QUEUED;
  }

  GradingRun queuedAt(Instant now) {
    queuedAt = now;
    announceAt = now;
    return this;
  }

  /// Notes that workers are being told, and when to remind them if nobody claims.
  void announced(Instant now) {
    announceAt = now.plus(doubled(FIRST_REMINDER, announcements, SLOWEST_REMINDER));
    announcements++;
  }

  boolean isClaimableAt(Instant now) {
    return state == RunState.QUEUED || hasLostLeaseAt(now);
  }

  boolean hasLostLeaseAt(Instant now) {
    return state == RunState.CLAIMED && leaseUntil != null && leaseUntil.isBefore(now);
  }

  void claim(String byWorker, Instant now, Duration lease) {
    if (!isClaimableAt(now)) {
      throw new IllegalStateException("A " + state + " run cannot be claimed");
    }
    if (state == RunState.CLAIMED) {
      infrastructureFailures++;
    }
    state = RunState.CLAIMED;
    epoch++;
    worker = byWorker;
    claimedAt = now;
    leaseUntil = now.plus(lease);
  }

  boolean isHeldBy(String someWorker, long someEpoch) {
    return state == RunState.CLAIMED && epoch == someEpoch && someWorker.equals(worker);
  }

  void renew(Instant until) {
    leaseUntil = until;
  }

  /// Whether an outcome of that claim may still be applied: nobody claimed since, none was applied.
  boolean awaitsOutcomeOf(long someEpoch) {
    return switch (state) {
      case QUEUED, CLAIMED, PARKED -> epoch == someEpoch && epoch > 0;
      case DONE, WITHDRAWN -> false;
    };
  }

  void finish(Judged judged, Instant now) {
    release(RunState.DONE);
    verdict = judged.verdict();
    score = judged.score();
    maxScore = judged.maxScore();
    shownScore = judged.shown().score();
    hiddenPoints = judged.shown().hiddenPoints();
    outcome = judged.outcomeJson();
    facts = judged.factsJson();
    finishedAt = now;
    failure = null;
  }

  /// Our fault: back to the queue after a pause that grows, or parked when it was once too often.
  void fail(String why, boolean retryable, int maxFailures, Instant now) {
    infrastructureFailures++;
    failure = why;
    if (retryable && infrastructureFailures < maxFailures) {
      release(RunState.QUEUED);
      announceAt =
          now.plus(doubled(Duration.ofSeconds(1), infrastructureFailures - 1, SLOWEST_RETRY));
    } else {
      release(RunState.PARKED);
    }
  }

  /// Puts a parked run back into the queue, with all its tries before it.
  void retry(Instant now) {
    if (state != RunState.PARKED) {
      throw new IllegalStateException("A " + state + " run cannot be retried");
    }
    release(RunState.QUEUED);
    infrastructureFailures = 0;
    announceAt = now;
    announcements = 0;
  }

  /// Takes the run out of the queue for good; false when it is not waiting there.
  boolean withdraw() {
    if (state != RunState.QUEUED) {
      return false;
    }
    release(RunState.WITHDRAWN);
    return true;
  }

  private void release(RunState next) {
    state = next;
    worker = null;
    leaseUntil = null;
  }

  private static Duration doubled(Duration first, int times, Duration most) {
    Duration wait = first.multipliedBy(1L << Math.min(times, 20));
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
