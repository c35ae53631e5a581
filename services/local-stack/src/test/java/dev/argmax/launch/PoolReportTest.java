package dev.argmax.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoolReportTest {
  @Test
  void readsTheWorkersMetrics() {
    var metrics =
        """
        # HELP argmax_worker_pool_ready
        # TYPE argmax_worker_pool_ready gauge
        argmax_worker_pool_ready 2.0
        argmax_worker_pool_wanted 4.0
        argmax_worker_runners_total{start="cold"} 1.0
        argmax_worker_runners_total{start="warm"} 37.0
        argmax_worker_unforeseen 12.0
        """;

    assertThat(PoolReport.read(metrics)).isEqualTo(new PoolReport(2, 4, 37, 1, 12));
  }

  @Test
  void saysNothingOfAWorkerThatIsNotThere() {
    assertThat(PoolReport.ask(1)).isEmpty();
  }
}
