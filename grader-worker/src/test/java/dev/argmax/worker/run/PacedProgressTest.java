package dev.argmax.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.GradingProgress.Phase;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacedProgressTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  @Test
  void tellsEachPhaseAtOnceAndTheFirstStepOfIt() {
    var progress = paced(LONG);

    progress.at(Phase.COMPILING, null, 0, 3);
    progress.at(Phase.RUNNING, "1.1", 0, 3);
    progress.at(Phase.RUNNING, "1.1", 1, 3);
    progress.at(Phase.RUNNING, "1.2", 2, 3);
    progress.at(Phase.JUDGING, null, 3, 3);

    assertThat(told).containsExactly("COMPILING null 0", "RUNNING 1.1 0", "JUDGING null 3");
  }

  @Test
  void followsWithTheLastStepWhenThePaceIsOver() throws InterruptedException {
    var progress = paced(SHORT);
    for (int done = 0; done < 100; done++) {
      progress.at(Phase.RUNNING, "1.1", done, 100);
    }

    var last = next();
    while (!last.equals("RUNNING 1.1 99")) {
      last = next();
    }
  }

  @Test
  void neverGoesBackToAnEarlierPhase() throws InterruptedException {
    var progress = paced(SHORT);
    progress.at(Phase.RUNNING, "1.1", 0, 3);
    progress.at(Phase.RUNNING, "1.1", 1, 3);
    progress.at(Phase.JUDGING, null, 3, 3);
    progress.at(Phase.JUDGING, null, 4, 3);

    var before = "";
    for (var report = next(); !report.equals("JUDGING null 4"); report = next()) {
      assertThat(report.startsWith("RUNNING") && before.startsWith("JUDGING")).isFalse();
      before = report;
    }
  }

  @Test
  void tellsNothingOnceItIsClosed() {
    var progress = paced(LONG);
    progress.at(Phase.RUNNING, "1.1", 0, 3);

    progress.close();
    progress.at(Phase.JUDGING, null, 3, 3);

    assertThat(told).containsExactly("RUNNING 1.1 0");
  }

  private String next() throws InterruptedException {
    var report = told.poll(1, TimeUnit.MINUTES);
    assertThat(report).isNotNull();
    return report;
  }

  private PacedProgress paced(Duration pace) {
    return new PacedProgress(
        (phase, problem, done, _) -> told.add(phase + " " + problem + " " + done), pace);
  }
}
