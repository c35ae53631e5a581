package dev.argmax.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Sandbox;
import dev.argmax.sandbox.process.ProcessSandbox;
import dev.argmax.testsupport.TestHome;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BenchTest {
  private final Sandbox sandbox = ProcessSandbox.at(TestHome.path());
  private final Watchdog watchdog = new Watchdog();
  private final Disposal disposal = new Disposal();
  private final Bench bench =
      new Bench(
          this::booted,
          disposal,
          Bench.spec(BoxProgram.REFEREE, GraderSettings.standard().referee()),
          500);

  @AfterEach
  void close() {
    bench.close();
    disposal.close();
    watchdog.close();
    sandbox.close();
  }

  @Test
  void lendsOnlyWhatWaitsAndIsWanted() {
    var busy = bench.take();
    assertThat(bench.lend(_ -> true)).isNull();

    bench.giveBack(busy);

    assertThat(bench.lend(_ -> false)).isNull();
    assertThat(bench.lend(_ -> true)).isSameAs(busy);
    bench.giveBack(busy);
  }

  @Test
  void waitsForOneThatIsLent() throws Exception {
    bench.giveBack(bench.take());
    var lent = Objects.requireNonNull(bench.lend(_ -> true));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var taken = threads.submit(bench::take);
      bench.giveBack(lent);
      assertThat(taken.get()).isSameAs(lent);
    }
    bench.giveBack(lent);
  }

  @Test
  void bootsAnotherWhereTheLentOneDoesNotComeBack() {
    bench.giveBack(bench.take());
    var lent = Objects.requireNonNull(bench.lend(_ -> true));

    var another = bench.take();

    assertThat(another).isNotSameAs(lent);
    bench.giveBack(lent);
    bench.giveBack(another);
  }

  private Station booted(BoxSpec spec) {
    var station = new Station(sandbox.start(spec), watchdog);
    station.awaitReady(Duration.ofSeconds(60));
    return station;
  }
}
