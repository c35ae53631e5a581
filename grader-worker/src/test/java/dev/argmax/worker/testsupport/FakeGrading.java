package dev.argmax.worker.testsupport;

import dev.argmax.contracts.GradingCompleted.PhaseTime;
import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingProgress.Phase;
import dev.argmax.grading.GradingTask;
import dev.argmax.grading.ProgressListener;
import dev.argmax.grading.SeedSource;
import dev.argmax.pset.PsetPackage;
import dev.argmax.worker.run.Grading;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Grades without boxes: everything is right, as soon as it is allowed to finish.
@Mock
@Singleton
public class FakeGrading implements Grading {
  private final List<GradingTask> tasks = new CopyOnWriteArrayList<>();
  private final List<GradingTask> cancelled = new CopyOnWriteArrayList<>();
  private final List<PsetPackage> expected = new CopyOnWriteArrayList<>();
  private volatile boolean ready = true;
  private volatile CountDownLatch mayFinish = new CountDownLatch(0);

  public List<GradingTask> tasks() {
    return List.copyOf(tasks);
  }

  /// Psets of which submissions are expected.
  public List<PsetPackage> expected() {
    return List.copyOf(expected);
  }

  public List<GradingTask> cancelled() {
    return List.copyOf(cancelled);
  }

  public void setReady(boolean isReady) {
    ready = isReady;
  }

  /// Sessions wait until the latch is counted down.
  public CountDownLatch hold() {
    mayFinish = new CountDownLatch(1);
    return mayFinish;
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public void expect(PsetPackage pset, SeedSource seeds) {
    expected.add(pset);
  }

  @Override
  public String sandboxKind() {
    return "fake";
  }

  @Override
  public String imageDigest() {
    return "sha256:fake";
  }

  @Override
  public Session start(GradingTask task, ProgressListener progress) {
    tasks.add(task);
    return new FakeSession(task, progress, mayFinish);
  }

  private final class FakeSession implements Session {
    private final GradingTask task;
    private final ProgressListener progress;
    private final CountDownLatch end;

    FakeSession(GradingTask task, ProgressListener progress, CountDownLatch end) {
      this.task = task;
      this.progress = progress;
      this.end = end;
    }

    @Override
    public GradingOutcome run() {
      progress.at(Phase.RUNNING, "1.1", 0, 1);
      try {
        end.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      return new GradingOutcome.Graded(List.of(), "");
    }

    @Override
    public void cancel() {
      cancelled.add(task);
      end.countDown();
    }

    @Override
    public List<PhaseTime> phases() {
      return List.of(new PhaseTime("run", 7));
    }
  }
}
