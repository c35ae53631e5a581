package dev.argmax.service.grading;

import dev.argmax.contracts.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs as the rest of the service sees them.
@ApplicationScoped
public class GradingRuns {
  private final GradingRunStore runs;
  private final Announcer announcer;
  private final RunEvents events;
  private final RunReading reading;

  GradingRuns(GradingRunStore runs, Announcer announcer, RunEvents events, RunReading reading) {
    this.runs = runs;
    this.announcer = announcer;
    this.events = events;
    this.reading = reading;
  }

  /// Queues a run for a submission and announces it, all in the caller's transaction.
  @Transactional(Transactional.TxType.MANDATORY)
  public void queue(UUID submissionId, Lane lane, String psetDigest) {
    GradingRun run =
        reading.queuedNow(new GradingRun(UUID.randomUUID(), submissionId, lane, psetDigest));
    runs.persist(run);
    announcer.announce(run);
    events.state(submissionId, "QUEUED");
  }

  /// Takes the submission's run out of the queue, in the caller's transaction; false when it is not
  /// waiting there.
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean withdraw(UUID submissionId) {
    boolean withdrawn = runs.lockedLatestOf(submissionId).map(GradingRun::withdraw).orElse(false);
    if (withdrawn) {
      events.state(submissionId, "WITHDRAWN");
    }
    return withdrawn;
  }

  /// Grades the submission once more, in the caller's transaction: a parked run goes back into the
  /// queue; one that is done stays what it is, and a new one follows it on the bulk lane, with the
  /// same pset and so with the same evidence variant.
  @Transactional(Transactional.TxType.MANDATORY)
  public Again again(UUID submissionId) {
    runs.lockedLatestOf(submissionId);
    // Read once more: whoever held the lock may have put another run behind the locked one.
    GradingRun latest = runs.latestOf(submissionId).orElseThrow();
    return switch (latest.state) {
      case QUEUED, CLAIMED -> Again.UNDER_WAY;
      case WITHDRAWN -> Again.WITHDRAWN;
      case PARKED -> retried(latest);
      case DONE -> {
        queue(submissionId, bulk(latest.lane), latest.psetDigest);
        yield Again.REGRADED;
      }
    };
  }

  /// The lane on which the same device does what nobody waits for.
  private static Lane bulk(Lane lane) {
    return switch (lane) {
      case CPU_INTERACTIVE, CPU_BULK -> Lane.CPU_BULK;
      case GPU_INTERACTIVE, GPU_BULK -> Lane.GPU_BULK;
    };
  }

  private Again retried(GradingRun run) {
    reading.retriedNow(run);
    announcer.announce(run);
    events.state(run.submissionId, "QUEUED");
    return Again.RETRIED;
  }

  /// Where the submission's grading is; empty if it has no run. What was graded stays what is shown
  /// until a later run is done as well.
  @Transactional
  public Optional<RunStatus> status(UUID submissionId) {
    return report(submissionId).map(RunReport::status);
  }

  /// The same, and where a later run is that is to replace it.
  @Transactional
  public Optional<RunReport> report(UUID submissionId) {
    return runs.latestOf(submissionId)
        .map(
            latest ->
                latest.state == RunState.DONE
                    ? new RunReport(reading.status(latest), null)
                    : report(latest, runs.latestDoneOf(submissionId)));
  }

  /// The same of many submissions, by submission; those without a run are left out. However many
  /// are done, their rows are read at once.
  @Transactional
  public Map<UUID, RunReport> reports(Collection<UUID> submissions) {
    Map<UUID, List<GradingRun>> found =
        submissions.isEmpty()
            ? Map.of()
            : runs.of(submissions).stream().collect(Collectors.groupingBy(run -> run.submissionId));
    Map<UUID, RunReport> reports = new HashMap<>();
    found.forEach((submission, all) -> reports.put(submission, report(all)));
    return reports;
  }

  /// @param all of one submission, the latest first
  private RunReport report(List<GradingRun> all) {
    GradingRun latest = all.getFirst();
    return latest.state == RunState.DONE
        ? new RunReport(reading.status(latest), null)
        : report(latest, all.stream().filter(run -> run.state == RunState.DONE).findFirst());
  }

  private RunReport report(GradingRun unfinished, Optional<GradingRun> done) {
    RunStatus status = reading.status(unfinished);
    return done.map(run -> new RunReport(reading.status(run), status))
        .orElseGet(() -> new RunReport(status, null));
  }

  /// What comes of asking for another run.
  public enum Again {
    /// The parked run waits once more.
    RETRIED,
    /// A new run follows the one that is done.
    REGRADED,
    /// It is waiting or being graded already; nothing was changed.
    UNDER_WAY,
    /// The student took it back; nothing was changed.
    WITHDRAWN
  }

  /// @param status of the last run that is done, or of the only one
  /// @param regrade of a later run that is not done
  public record RunReport(RunStatus status, @Nullable RunStatus regrade) {}
}
