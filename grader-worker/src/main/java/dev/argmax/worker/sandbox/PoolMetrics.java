package dev.argmax.worker.sandbox;

import dev.argmax.grading.PoolState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// Shows how the pool of runners stands.
@Singleton
class PoolMetrics {
  private final MeterRegistry registry;

  PoolMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /// @param pool asked whenever somebody looks
  /// @param unforeseen test cases whose reference evidence is still to be made ahead
  void show(Supplier<PoolState> pool, Supplier<Number> unforeseen) {
    Gauge.builder("argmax.worker.unforeseen", unforeseen).register(registry);
    gauge("ready", pool, PoolState::ready);
    gauge("wanted", pool, PoolState::wanted);
    gauge("booting", pool, state -> state.booting() ? 1 : 0);
    counter("warm", pool, PoolState::warm);
    counter("cold", pool, PoolState::cold);
    counter("lost", pool, PoolState::lost);
  }

  private void gauge(String name, Supplier<PoolState> pool, ToDoubleFunction<PoolState> value) {
    Gauge.builder("argmax.worker.pool." + name, () -> value.applyAsDouble(pool.get()))
        .register(registry);
  }

  private void counter(String how, Supplier<PoolState> pool, ToDoubleFunction<PoolState> value) {
    FunctionCounter.builder(
            "argmax.worker.runners", pool, state -> value.applyAsDouble(state.get()))
        .tag("start", how)
        .register(registry);
  }
}
