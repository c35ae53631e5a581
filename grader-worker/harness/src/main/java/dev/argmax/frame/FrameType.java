package dev.argmax.frame;

import org.jspecify.annotations.Nullable;

/// What a frame says. The code goes over the wire.
public enum FrameType {
  /// From any program: booted, send work.
  READY(1),
  /// To the compiler and the runner: the work.
  JOB(2),
  /// To the runner: say again that you are ready. One that waited long may have died.
  PING(3),

  /// From the compiler: classes.
  COMPILED(10),
  /// From the compiler: what is wrong with the sources.
  DIAGNOSTICS(11),
  /// From the compiler: compiling took more than it may.
  COMPILE_LIMIT(12),

  /// From the runner: what the current test case printed. Comes before its result, if at all.
  OUTPUT(20),
  /// From the runner: a test case's evidence.
  EVIDENCE(21),
  /// From the runner: a test case ended with an exception.
  THREW(22),

  /// To the referee: a pset's classes.
  LOAD(30),
  /// From the referee: they are loaded.
  LOADED(31),
  /// To the referee: run a probe against the reference solution.
  RECORD(32),
  /// From the referee: the reference's evidence.
  RECORDED(33),
  /// To the referee: judge a test case.
  JUDGE(34),
  /// From the referee: the judgement.
  JUDGED(35),
  /// From the referee: load that pset first.
  NOT_LOADED(36),
  /// From the referee: the pset's own code failed.
  FAULT(37),
  /// To the referee: draw what a test case's dataset gives.
  GIVE(38),
  /// From the referee: that, as evidence.
  GIVEN(39);

  private final int code;

  FrameType(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static @Nullable FrameType of(int code) {
    for (var type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    return null;
  }
}
