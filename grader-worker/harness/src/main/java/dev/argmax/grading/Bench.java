package dev.argmax.grading;

import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.SandboxException;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/// Booted boxes of one reusable program. Whoever takes one has it alone; a good one is given back,
/// until it was used often enough that whatever it may have gathered is better forgotten; a
/// doubtful one is thrown away. For one that goes, another is booted in the background.
final class Bench implements AutoCloseable {
  private final Function<BoxSpec, Station> boot;
  private final Disposal disposal;
  private final BoxSpec spec;
  private final int uses;
  private final ConcurrentLinkedDeque<Station> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /// @param boot returns a box that is ready
  Bench(Function<BoxSpec, Station> boot, Disposal disposal, BoxSpec spec, int uses) {
    this.boot = boot;
    this.disposal = disposal;
    this.spec = spec;
    this.uses = uses;
  }

  static BoxSpec spec(BoxProgram program, Limits limits) {
    return new BoxSpec(program, limits, program.name().toLowerCase(Locale.ROOT));
  }

  /// A box that is ready.
  ///
  /// @throws GradingFault or [SandboxException] if none can be had
  Station take() {
    var waiting = idle.pollFirst();
    return waiting == null ? boot.apply(spec) : waiting;
  }

  void giveBack(Station station) {
    if (station.use() >= uses) {
      replace(station);
    } else {
      add(station);
    }
  }

  /// Throws a box away.
  void replace(Station station) {
    disposal.inBackground(
        () -> {
          station.close();
          if (!closed && idle.isEmpty()) {
            try {
              add(boot.apply(spec));
            } catch (GradingFault | SandboxException _) {
              // Whoever takes the next one meets the same trouble and tells it.
            }
          }
        });
  }

  private void add(Station station) {
    idle.addFirst(station);
    if (closed) {
      close();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (var station = idle.poll(); station != null; station = idle.poll()) {
      station.close();
    }
  }
}
