package dev.argmax.sandbox;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/// A started box, seen from outside. Not thread-safe but for [#kill()].
public interface Box extends AutoCloseable {
  /// Standard input of the program. Flush to send.
  OutputStream input();

  /// Standard output of the program. Ends when the program ends.
  InputStream output();

  /// The last few KiB of standard error, for our own logs.
  String errorTail();

  /// How much CPU time everything in the box used so far; nothing where that cannot be told. From
  /// any thread.
  Optional<Duration> cpuTime();

  /// Ends everything in the box at once, with SIGKILL. Idempotent, from any thread.
  void kill();

  /// Waits until the program has ended and says how. Call after the output ended or after
  /// [#kill()].
  BoxEnd end();

  /// Kills the box if it still runs and removes all traces of it.
  @Override
  void close();
}
