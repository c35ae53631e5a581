package dev.argmax.grading;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.FrameType;
import dev.argmax.pset.PsetPackage;
import dev.argmax.referee.JudgeJob;
import dev.argmax.referee.Judged;
import dev.argmax.referee.LoadJob;
import dev.argmax.referee.RefereeMain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One run's talk with a referee. The referee is trusted and so is the pset it holds; what fails
/// here is never the student's doing.
final class Judging {
  private final PsetPackage pset;
  private final Bench referees;
  private final Duration time;
  private final Held held;
  private @Nullable Station referee;

  Judging(PsetPackage pset, Bench referees, Duration time, Held held) {
    this(pset, referees, time, held, null);
  }

  /// @param referee that is had already
  Judging(PsetPackage pset, Bench referees, Duration time, Held held, @Nullable Station referee) {
    this.referee = referee;
    this.pset = pset;
    this.referees = referees;
    this.time = time;
    this.held = held;
  }

  synchronized Judged judge(PlannedTest planned, byte[] evidence) {
    var key = planned.reference(pset.digest());
    var job = JudgeJob.of(key, planned.test().rule(), planned.isOpen(), evidence);
    var frame = ask(FrameType.JUDGE, job.toPayload());
    try {
      return Judged.from(frame);
    } catch (FrameException e) {
      throw GradingFault.infrastructure("the referee's judgement is unreadable", e);
    }
  }

  /// What the test case's dataset lets into the sandbox; no bytes where there is no dataset.
  synchronized byte[] given(PlannedTest planned) {
    return planned.dataset().isEmpty()
        ? new byte[0]
        : ask(FrameType.GIVE, planned.reference(pset.digest()).toPayload()).payload();
  }

  /// Runs the reference, so that it is known before it is needed and known to work.
  synchronized byte[] record(PlannedTest planned) {
    return ask(FrameType.RECORD, planned.reference(pset.digest()).toPayload()).payload();
  }

  private Frame ask(FrameType type, byte[] payload) {
    var reply = attempt(type, payload);
    if (reply instanceof Reply.Ended || reply instanceof Reply.Unreadable) {
      reply = attempt(type, payload);
    }
    return switch (reply) {
      case Reply.Got(var frame) when frame.type() == FrameType.FAULT ->
          throw GradingFault.grader(new String(frame.payload(), StandardCharsets.UTF_8));
      case Reply.Got(var frame) -> frame;
      case Reply.TimedOut _ ->
          throw GradingFault.grader("the referee takes longer than " + time + " over a test case");
      case Reply.Ended _, Reply.Unreadable _ ->
          throw GradingFault.infrastructure("the referee " + reply.describe());
    };
  }

  private Reply attempt(FrameType type, byte[] payload) {
    var station = referee();
    var reply = station.exchange(type, payload, RefereeMain.MAX_PAYLOAD, time);
    if (reply instanceof Reply.Got(var frame) && frame.type() == FrameType.NOT_LOADED) {
      reply = station.exchange(FrameType.LOAD, load(), RefereeMain.MAX_PAYLOAD, time);
      if (reply instanceof Reply.Got(var loaded) && loaded.type() == FrameType.LOADED) {
        reply = station.exchange(type, payload, RefereeMain.MAX_PAYLOAD, time);
      }
    }
    if (!(reply instanceof Reply.Got)) {
      held.release(station);
      referee = null;
      referees.replace(station);
      held.requireWanted();
    }
    return reply;
  }

  private Station referee() {
    var station = referee;
    if (station == null) {
      station = held.hold(referees.take());
      referee = station;
    }
    return station;
  }

  private byte[] load() {
    return new LoadJob(
            pset.digest(), pset.solutionClasses(), pset.probeClasses(), pset.checkClasses())
        .toPayload();
  }

  /// Ends the talk properly: others may have the referee.
  synchronized void finish() {
    var station = referee;
    if (station != null) {
      held.release(station);
      referees.giveBack(station);
      referee = null;
    }
  }

  /// Ends the talk in the middle: nobody knows what the referee would say next.
  synchronized void abandon() {
    var station = referee;
    if (station != null) {
      held.release(station);
      referees.replace(station);
      referee = null;
    }
  }
}
