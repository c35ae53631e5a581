package dev.argmax.systemtest;

import dev.argmax.launch.SourceZip;
import java.nio.file.Path;

/// Hand-ins of problem set 1.
final class Pset1 {
  static final String SLUG = "pset1";
  private static final Path SOURCES = RunningSystem.INSTALLATION.pset(SLUG);

  private Pset1() {}

  static Path solutionDirectory() {
    return SOURCES.resolve("solution");
  }

  static byte[] solution() {
    return new SourceZip().addAll(solutionDirectory()).bytes();
  }

  static byte[] starter() {
    return new SourceZip().addAll(SOURCES.resolve("starter")).bytes();
  }

  static byte[] wrong(Path directory) {
    return new SourceZip().addAll(solutionDirectory()).addAll(directory).bytes();
  }

  static Path wrongDirectory(String name) {
    return SOURCES.resolve("wrong").resolve(name);
  }

  /// Answers problem 1.1 only, and there with this attack instead of an answer.
  static byte[] attackingWith(String statements) {
    return new SourceZip().add("Mlp.java", ATTACK.replace("ATTACK", statements)).bytes();
  }

  private static final String ATTACK =
      """
      package s898.pset1;

      import ai.djl.ndarray.NDArray;
      import ai.djl.ndarray.NDList;
      import java.io.*;
      import java.nio.file.*;
      import java.util.*;
      import java.util.stream.*;

      public final class Mlp {
        public static NDArray forward(NDArray x, NDList p) throws Exception {
          ATTACK
          throw new IllegalStateException("the attack is over");
        }

        public static NDArray crossEntropy(NDArray logits, NDArray y) throws Exception {
          ATTACK
          throw new IllegalStateException("the attack is over");
        }
      }
      """;
}
