package dev.argmax.grading;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.FrameType;
import dev.argmax.frame.Frames;
import dev.argmax.sandbox.Box;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A box to talk to in frames, under our clock: times are CPU time on a machine that is short of
/// it, see [Allowance]. Once it failed to answer properly it is of no more use.
final class Station implements AutoCloseable {
  private final Box box;
  private final Watchdog watchdog;
  private int uses;

  Station(Box box, Watchdog watchdog) {
    this.box = box;
    this.watchdog = watchdog;
  }

  /// Counts one more use, and says how many there have been.
  int use() {
    return ++uses;
  }

  /// Waits until the program has booted.
  ///
  /// @throws GradingFault if it does not: nothing of a student's has reached it yet
  void awaitReady(Duration time) {
    var reply = receive(0, time);
    if (!(reply instanceof Reply.Got(var frame) && frame.type() == FrameType.READY)) {
      throw GradingFault.infrastructure("a box does not boot: it " + reply.describe());
    }
  }

  /// Whether a waiting runner still answers.
  boolean answers(Duration time) {
    var reply = exchange(FrameType.PING, new byte[0], 0, time);
    return reply instanceof Reply.Got(var frame) && frame.type() == FrameType.READY;
  }

  /// Sends a frame and waits for the next one, both within `time`.
  Reply exchange(FrameType type, byte[] payload, int maxReply, Duration time) {
    return underClock(
        time,
        () -> {
          Frames.write(box.input(), type, payload);
          return Frames.read(box.output(), maxReply);
        });
  }

  /// Waits for the next frame.
  Reply receive(int maxReply, Duration time) {
    return underClock(time, () -> Frames.read(box.output(), maxReply));
  }

  void kill() {
    box.kill();
  }

  @Override
  public void close() {
    box.close();
  }

  private Reply underClock(Duration time, Exchange exchange) {
    var alarm = new Alarm(box, watchdog, time);
    try (alarm) {
      var frame = exchange.run();
      if (frame != null) {
        return new Reply.Got(frame);
      }
    } catch (FrameException e) {
      box.kill();
      return alarm.rang() ? new Reply.TimedOut() : new Reply.Unreadable(e.kind());
    } catch (IOException _) {
      // A pipe broke because the program ended: said below.
    }
    return alarm.rang() ? new Reply.TimedOut() : ended();
  }

  /// The program may have closed its output and run on: it does not get to.
  private Reply ended() {
    var grace = watchdog.after(Duration.ofSeconds(1), box::kill);
    var end = box.end();
    grace.cancel(false);
    return new Reply.Ended(end, box.errorTail());
  }

  @FunctionalInterface
  private interface Exchange {
    @Nullable Frame run() throws IOException;
  }
}
