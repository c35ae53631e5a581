package dev.argmax.worker.sandbox;

import dev.argmax.contracts.GradingCompleted.PhaseTime;
import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Failed.Blame;
import dev.argmax.grading.Grader;
import dev.argmax.grading.GraderSettings;
import dev.argmax.grading.GradingSession;
import dev.argmax.grading.GradingTask;
import dev.argmax.grading.PoolState;
import dev.argmax.grading.ProgressListener;
import dev.argmax.grading.SeedSource;
import dev.argmax.pset.PsetPackage;
import dev.argmax.sandbox.SandboxException;
import dev.argmax.worker.run.Grading;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Grading in the sandbox of this worker, which is opened when it is first asked for and, whenever
/// it has failed, looked at again before the next run is taken.
@Singleton
class SandboxedGrading implements Grading {
  private static final Logger LOG = System.getLogger(SandboxedGrading.class.getName());

  private final SandboxChoice choice;
  private final GraderSettings settings;
  private final Clock clock;
  private volatile @Nullable OpenSandbox open;
  private volatile boolean suspect = true;

  SandboxedGrading(
      SandboxChoice choice,
      SandboxConfig sandbox,
      PoolConfig pool,
      PoolMetrics metrics,
      Clock clock) {
    this.choice = choice;
    this.settings = pool.settings(sandbox.gpu());
    this.clock = clock;
    metrics.show(this::pool, this::unforeseen);
  }

  @Override
  public synchronized boolean isReady() {
    try {
      OpenSandbox current = open;
      if (current == null) {
        open = open();
        LOG.log(Level.INFO, "sandbox: {0}, image {1}", sandboxKind(), imageDigest());
      } else if (suspect || current.isDue()) {
        current.probe();
      }
      suspect = false;
      return true;
    } catch (RuntimeException e) {
      // Whatever it is, no student's code had a part in it: look again later.
      if (!suspect || open == null) {
        LOG.log(Level.WARNING, "no runs are taken: {0}", e.getMessage());
      }
      suspect = true;
      return false;
    }
  }

  @Override
  public void expect(PsetPackage pset, SeedSource seeds) {
    current().grader().expect(pset, seeds);
  }

  @Override
  public Session start(GradingTask task, ProgressListener progress) {
    return new Guarded(current().grader().start(task, progress));
  }

  @Override
  public String sandboxKind() {
    return current().sandbox().kind();
  }

  @Override
  public String imageDigest() {
    return current().sandbox().imageDigest();
  }

  @PreDestroy
  void close() {
    OpenSandbox current = open;
    if (current != null) {
      current.close();
    }
  }

  private PoolState pool() {
    OpenSandbox current = open;
    return current == null ? PoolState.NONE : current.grader().pool();
  }

  private int unforeseen() {
    OpenSandbox current = open;
    return current == null ? 0 : current.grader().unforeseen();
  }

  private OpenSandbox open() {
    var sandbox = choice.open();
    var grader = new Grader(sandbox, settings, clock);
    var opened = new OpenSandbox(sandbox, grader, clock);
    try {
      grader.warmUp();
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private OpenSandbox current() {
    OpenSandbox current = open;
    if (current == null) {
      throw new SandboxException("no sandbox is open");
    }
    return current;
  }

  /// Watches for failures of the sandbox.
  private final class Guarded implements Session {
    private final GradingSession session;

    Guarded(GradingSession session) {
      this.session = session;
    }

    @Override
    public GradingOutcome run() {
      GradingOutcome outcome = session.run();
      if (outcome instanceof Failed failed && failed.blame() == Blame.INFRASTRUCTURE) {
        suspect = true;
      }
      return outcome;
    }

    @Override
    public void cancel() {
      session.cancel();
    }

    @Override
    public List<PhaseTime> phases() {
      return session.phases();
    }
  }
}
