package dev.argmax.sandbox;

/// The programs of the sandbox image. All speak frames on standard input and output.
public enum BoxProgram {
  /// javac over student sources.
  COMPILER("dev.argmax.compiler.CompilerMain"),
  /// Probes and the student's classes; used for one submission.
  RUNNER("dev.argmax.runner.RunnerMain"),
  /// The reference solution and the checks; never student code.
  REFEREE("dev.argmax.referee.RefereeMain");

  private final String mainClass;

  BoxProgram(String mainClass) {
    this.mainClass = mainClass;
  }

  /// The class whose `main` is run.
  public String mainClass() {
    return mainClass;
  }
}
