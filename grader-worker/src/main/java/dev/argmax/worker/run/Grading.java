package dev.argmax.worker.run;

import dev.argmax.contracts.GradingCompleted.PhaseTime;
import dev.argmax.contracts.GradingOutcome;
import dev.argmax.grading.GradingTask;
import dev.argmax.grading.ProgressListener;
import dev.argmax.grading.SeedSource;
import dev.argmax.pset.PsetPackage;
import java.util.List;

/// Grades tasks in whatever sandbox this worker has.
public interface Grading {
  /// Whether boxes can be started just now. While they cannot, no run should be taken.
  boolean isReady();

  /// Submissions to this pset are expected.
  ///
  /// @param seeds of any submission to it
  void expect(PsetPackage pset, SeedSource seeds);

  /// Prepares to grade.
  Session start(GradingTask task, ProgressListener progress);

  /// `docker` or `process`.
  String sandboxKind();

  /// Identifies the image that boxes are made of.
  String imageDigest();

  /// One grading.
  interface Session {
    /// Grades; takes as long as it takes.
    GradingOutcome run();

    /// Ends it early, from any thread.
    void cancel();

    /// How long each phase took.
    List<PhaseTime> phases();
  }
}
