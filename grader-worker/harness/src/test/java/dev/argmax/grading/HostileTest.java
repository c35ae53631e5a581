package dev.argmax.grading;

import static dev.argmax.grading.GradingBench.results;
import static dev.argmax.grading.GradingBench.twice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.GradingOutcome.NotGradable.Reason;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.pset.TinyPset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Code that does its worst: each gets the outcome that names what it did, no points, and leaves
/// the grader able to give the next submission what it is worth.
class HostileTest {
  private static final GradingBench BENCH = new GradingBench();

  @AfterAll
  static void close() {
    BENCH.close();
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        of("exits", "System.exit(0); return x;", TestOutcome.NO_EVIDENCE),
        of("halts", "Runtime.getRuntime().halt(137); return x;", TestOutcome.NO_EVIDENCE),
        of("loops", "while (true) {}", TestOutcome.TIME_LIMIT),
        of(
            "loops through interrupts",
            "while (true) { try { Thread.sleep(10); } catch (InterruptedException e) {} }",
            TestOutcome.TIME_LIMIT),
        of(
            "fills the heap",
            "var all = new java.util.ArrayList<long[]>(); while (true) all.add(new long[1 << 20]);",
            TestOutcome.MEMORY_LIMIT),
        of(
            "fills the heap and catches",
            "var all = new java.util.ArrayList<long[]>();"
                + " while (true) { try { all.add(new long[1 << 20]); } catch (Throwable e) {} }",
            TestOutcome.MEMORY_LIMIT),
        of(
            "fills libtorch's memory",
            "var m = x.getManager(); while (true)"
                + " m.ones(new ai.djl.ndarray.types.Shape(1 << 22));",
            TestOutcome.MEMORY_LIMIT),
        of(
            "starts threads",
            "while (true) Thread.ofPlatform().start(() -> {"
                + " try { Thread.sleep(100_000); } catch (InterruptedException e) {} });",
            TestOutcome.PROCESS_LIMIT),
        of(
            "forks",
            "try { while (true) new ProcessBuilder(\"sleep\", \"100\").start(); }"
                + " catch (java.io.IOException e) { throw new RuntimeException(e); }",
            TestOutcome.PROCESS_LIMIT),
        of(
            "prints without end",
            "while (true) System.out.println(\"and on and on and on\");",
            TestOutcome.OUTPUT_LIMIT),
        of(
            "floods the real standard output",
            raw("for (;;) out.write(new byte[] {0x7f, 0, 0, 0, 21, 1, 2, 3, 4, 5, 6});"),
            TestOutcome.OUTPUT_LIMIT),
        of(
            "writes noise to the real standard output",
            raw("out.write(\"100/100, all passed\\n\".getBytes());"),
            TestOutcome.BAD_EVIDENCE),
        of(
            "ends half-way through a frame",
            raw("out.write(new byte[] {0, 0, 0, 9, 21, 1, 2}); Runtime.getRuntime().halt(0);"),
            TestOutcome.BAD_EVIDENCE),
        of(
            "fills the disk",
            "try (var out = new java.io.FileOutputStream(java.io.File.createTempFile(\"fill\","
                + " \"y\"))) { while (true) out.write(new byte[1 << 20]); } catch"
                + " (java.io.IOException e) { throw new RuntimeException(e); }",
            TestOutcome.DISK_LIMIT),
        of("overflows the stack", "return twice(x);", TestOutcome.RUNTIME_ERROR),
        of("returns nothing", "return null;", TestOutcome.RUNTIME_ERROR),
        of("returns what is closed", "x.close(); return x;", TestOutcome.RUNTIME_ERROR),
        of("throws what throws", "throw new Bad();", TestOutcome.RUNTIME_ERROR),
        of("returns NaN", "return x.mul(Double.NaN);", TestOutcome.FAILED),
        of(
            "waits for a lock that nobody gives",
            "var lock = new Object(); synchronized (lock) {"
                + " try { lock.wait(); } catch (InterruptedException e) {} } return x;",
            TestOutcome.TIME_LIMIT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void namesWhatTheCodeDid(String name, String body, TestOutcome expected) {
    boolean takesMemory = expected == TestOutcome.MEMORY_LIMIT;
    var pset = takesMemory ? TinyPset.patient() : TinyPset.brief();
    var results = results(BENCH.grade(pset, twice(body), BAD));

    assertThat(results.get("twice").outcome())
        .as("%s: %s", name, results.get("twice").message())
        .isEqualTo(expected);
    assertThat(results.get("twice").points()).isZero();
    assertThat(results.get("twice").message()).isNotBlank();
    assertThat(results.get("count").outcome()).isEqualTo(TestOutcome.PASSED);
  }

  @Test
  void givesNothingForAForgedFrame() {
    var forges = twice(raw("out.write(new byte[] {0, 0, 0, 2, 21, 1, 2});"));

    var twice = results(BENCH.grade(forges)).get("twice");

    assertThat(twice.outcome()).isEqualTo(TestOutcome.BAD_EVIDENCE);
    assertThat(twice.points()).isZero();
  }

  @Test
  void spendsNoThirdTimeLimitOnOneProblem() {
    var loops = GradingBench.count("while (true) {}");

    var results = results(BENCH.grade(loops));

    assertThat(results.get("count").outcome()).isEqualTo(TestOutcome.TIME_LIMIT);
    assertThat(results.get("count in part").outcome()).isEqualTo(TestOutcome.TIME_LIMIT);
    assertThat(results.get("count again").outcome()).isEqualTo(TestOutcome.TIME_LIMIT);
    assertThat(results.get("count again").message()).startsWith("Not run: ");
    assertThat(results.get("square").outcome()).isEqualTo(TestOutcome.PASSED);
  }

  @Test
  void survivesAStaticInitialiserThatExits() {
    var bomb = TinyPset.SOLUTION.replace("Answer {", "Answer { static { System.exit(0); }");

    assertThat(results(BENCH.grade(bomb)).values())
        .allMatch(result -> result.outcome() == TestOutcome.NO_EVIDENCE);
  }

  @Test
  void copiesArraysBeforeTheStudentCanChangeThem() {
    var changes =
        GradingBench.count(
            """
            long[] counts = new long[n];
            for (int i = 0; i < n; i++) { counts[i] = i; }
            Thread.ofPlatform().daemon().start(() -> {
              try { Thread.sleep(1); } catch (InterruptedException e) {}
              while (true) { java.util.Arrays.fill(counts, 7); } });
            return counts;
            """);

    assertThat(results(BENCH.grade(changes)).get("square").outcome()).isEqualTo(TestOutcome.PASSED);
  }

  @Test
  void showsNoSecretsAndNoProcessesOfOurs() {
    var nosy =
        twice(
            """
            System.out.println("ENV " + System.getenv().keySet());
            try (var p = java.nio.file.Files.list(java.nio.file.Path.of("/proc"))) {
              System.out.println("PROC " + p.map(f -> f.getFileName().toString())
                  .filter(f -> f.matches("[0-9]+")).count());
            } catch (java.io.IOException e) { System.out.println(e); }
            return x.mul(2);\
            """);

    var outcome = BENCH.grade(nosy);

    var output = ((Graded) outcome).output();
    assertThat(output.replaceFirst("(?s).*ENV \\[(.*?)].*", "$1").split(", "))
        .contains("PYTORCH_LIBRARY_PATH")
        .doesNotContain("PATH", "HOME", "USER", "JAVA_HOME", "ARGMAX_INTERNAL_TOKEN");
    if (BENCH.sandbox().isolation().contains("namespaces")) {
      assertThat(output).contains("PROC 1\n");
    }
  }

  @Test
  void refusesClassesOutsideTheirPackage() {
    var outcome = BENCH.grade(TinyPset.SOLUTION, "package dev.argmax.kit; class Draw {}");

    assertThat(outcome).isInstanceOf(NotGradable.class);
    assertThat(((NotGradable) outcome).message())
        .contains("The class dev.argmax.kit.Draw must lie in the package t");
  }

  @Test
  void callsTooMuchCompilingALimit() {
    var doubling =
        new StringBuilder("package t; class Big { static final String a0 = \"xxxxxxxx\";");
    for (int i = 1; i < 30; i++) {
      doubling.append("static final String a%d = a%d + a%d;".formatted(i, i - 1, i - 1));
    }

    var outcome = BENCH.grade(doubling + "}");

    assertThat(outcome).isInstanceOf(NotGradable.class);
    assertThat(((NotGradable) outcome).reason()).isEqualTo(Reason.COMPILE_LIMIT);
    assertThat(results(BENCH.grade(TinyPset.SOLUTION)).get("twice").outcome())
        .isEqualTo(TestOutcome.PASSED);
  }

  private static Arguments of(String name, String body, TestOutcome outcome) {
    return Arguments.of(name, body, outcome);
  }

  private static String raw(String statement) {
    return "try { var out = new java.io.FileOutputStream(java.io.FileDescriptor.out); "
        + statement
        + " } catch (java.io.IOException e) {} return x.mul(2);";
  }

  private static final String BAD =
      """
      package t;
      final class Bad extends RuntimeException {
        @Override public String getMessage() { throw new Bad(); }
        @Override public String toString() { throw new Bad(); }
        @Override public StackTraceElement[] getStackTrace() { throw new Bad(); }
      }
      """;
}
