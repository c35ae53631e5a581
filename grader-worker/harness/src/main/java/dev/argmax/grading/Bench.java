package dev.argmax.grading;

import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.Sandbox;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Booted boxes of one reusable program. Whoever takes one has it alone; a good one is given back,
/// a doubtful one is thrown away and the next who comes boots another.
final class Bench implements AutoCloseable {
  private final Sandbox sandbox;
  private final Watchdog watchdog;
  private final BoxSpec spec;
  private final Duration boot;
  private final ConcurrentLinkedDeque<Station> idle = new ConcurrentLinkedDeque<>();

  Bench(Sandbox sandbox, Watchdog watchdog, BoxSpec spec, Duration boot) {
    this.sandbox = sandbox;
    this.watchdog = watchdog;
    this.spec = spec;
    this.boot = boot;
  }

  static BoxSpec spec(BoxProgram program, Limits limits) {
    return new BoxSpec(program, limits, program.name().toLowerCase(Locale.ROOT));
  }

  /// A box that is ready.
  ///
  /// @throws GradingFault or [dev.argmax.sandbox.SandboxException] if none can be had
  Station take() {
    var waiting = idle.pollFirst();
    if (waiting != null) {
      return waiting;
    }
    var station = new Station(sandbox.start(spec), watchdog);
    try {
      station.awaitReady(boot);
      return station;
    } catch (GradingFault e) {
      station.close();
      throw e;
    }
  }

  void giveBack(Station station) {
    idle.addFirst(station);
  }

  @Override
  public void close() {
    for (var station = idle.poll(); station != null; station = idle.poll()) {
      station.close();
    }
  }
}
