package dev.argmax.grading;

import dev.argmax.sandbox.Limits;
import java.time.Duration;

/// What grading allows for the parts that no pset sets.
///
/// @param boot until a box says that it is ready; longer is a fault of ours
/// @param compile for all sources of a submission; longer is the student's
/// @param judge for one test case in the referee, which may have to run the reference; longer is
///   the pset's
/// @param uses after which a compiler or a referee is replaced, whatever it says
/// @param pool runners booted ahead
/// @param shares problems of one submission that may be run at once, each in a runner of its own
/// @param foresight psets, the last ones graded, whose reference is run on all variants while
///   nothing is graded
public record GraderSettings(
    Duration boot,
    Duration compile,
    Duration judge,
    Limits compiler,
    Limits referee,
    int uses,
    PoolSettings pool,
    int shares,
    int foresight) {
  /// What holds unless somebody knows better.
  public static GraderSettings standard() {
    return new GraderSettings(
        Duration.ofSeconds(60),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        new Limits(768, 320, 64, 1.0, 16),
        new Limits(1_536, 512, 64, 1.0, 16),
        500,
        PoolSettings.none(),
        1,
        0);
  }

  /// These settings with another time to compile.
  public GraderSettings withCompile(Duration time) {
    return new GraderSettings(boot, time, judge, compiler, referee, uses, pool, shares, foresight);
  }

  /// These settings with runners booted ahead.
  public GraderSettings withPool(PoolSettings runners) {
    return new GraderSettings(
        boot, compile, judge, compiler, referee, uses, runners, shares, foresight);
  }

  /// These settings with so many problems of one submission at once.
  public GraderSettings withShares(int problems) {
    return new GraderSettings(
        boot, compile, judge, compiler, referee, uses, pool, problems, foresight);
  }

  /// These settings with compilers and referees replaced after so many uses.
  public GraderSettings withUses(int times) {
    return new GraderSettings(
        boot, compile, judge, compiler, referee, times, pool, shares, foresight);
  }

  /// These settings with the reference run ahead for so many psets.
  public GraderSettings withForesight(int psets) {
    return new GraderSettings(boot, compile, judge, compiler, referee, uses, pool, shares, psets);
  }
}
