package dev.argmax.worker.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.contracts.TestResult;
import dev.argmax.grading.Grader;
import dev.argmax.grading.GraderSettings;
import dev.argmax.grading.GradingTask;
import dev.argmax.grading.SeedSource;
import dev.argmax.pset.PsetPackage;
import dev.argmax.pset.TinyPset;
import dev.argmax.worker.testsupport.SandboxImage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Code that does its worst in a container: named for what it did, no points, and the next test
/// case is judged as ever. What holds in every sandbox is tested with the harness; here is what
/// only the container's walls decide.
class HostileSubmissionTest {
  private static final PsetPackage PSET = TinyPset.build();
  private static DockerSandbox sandbox;
  private static Grader grader;

  @BeforeAll
  static void open() {
    sandbox =
        DockerSandbox.connect(
            new DockerSettings(SandboxImage.tag(), "hostile-" + UUID.randomUUID(), null));
    grader = new Grader(sandbox, GraderSettings.standard(), Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    if (grader != null) {
      grader.close();
      sandbox.close();
    }
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of(
            "starts threads",
            "while (true) Thread.ofPlatform().start(() -> {"
                + " try { Thread.sleep(100_000); } catch (InterruptedException e) {} });",
            TestOutcome.PROCESS_LIMIT),
        Arguments.of(
            "fills the disk",
            "try (var out = new java.io.FileOutputStream(java.io.File.createTempFile(\"big\","
                + " \"y\"))) { while (true) out.write(new byte[1 << 20]); } catch"
                + " (java.io.IOException e) { throw new RuntimeException(e); }",
            TestOutcome.DISK_LIMIT),
        Arguments.of(
            "floods standard output",
            "try { var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);"
                + " for (;;) out.write(new byte[] {0x7f, 0, 0, 0, 21, 1, 2, 3, 4, 5, 6}); }"
                + " catch (java.io.IOException e) {} return x;",
            TestOutcome.OUTPUT_LIMIT),
        Arguments.of("loops", "while (true) {}", TestOutcome.TIME_LIMIT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void namesWhatTheCodeDid(String name, String body, TestOutcome expected) {
    var graded = grade(body);

    assertThat(result(graded, "twice").outcome())
        .as(result(graded, "twice").message())
        .isEqualTo(expected);
    assertThat(result(graded, "twice").points()).isZero();
    assertThat(result(graded, "square").outcome()).isEqualTo(TestOutcome.PASSED);
  }

  @Test
  void passesTheReference() {
    var graded = grade("return x.mul(2);");

    assertThat(graded.problems().stream().flatMap(problem -> problem.tests().stream()))
        .allMatch(test -> test.outcome() == TestOutcome.PASSED);
  }

  /// Each call answers with the error number: 1 is EPERM, 38 is ENOSYS.
  @Test
  void refusesSystemCallsThatReachOutOfTheBox() {
    var graded =
        grade(
            """
            try {
              var linker = java.lang.foreign.Linker.nativeLinker();
              var number = java.lang.foreign.ValueLayout.JAVA_LONG;
              var errno = java.lang.foreign.Linker.Option.captureCallState("errno");
              var call = linker.downcallHandle(
                  linker.defaultLookup().find("syscall").orElseThrow(),
                  java.lang.foreign.FunctionDescriptor.of(number, number, number, number, number),
                  java.lang.foreign.Linker.Option.firstVariadicArg(1), errno);
              var layout = java.lang.foreign.Linker.Option.captureStateLayout();
              long[][] calls = {{41, 38, 5, 0}, {41, 40, 1, 0}, {41, 16, 3, 0}, {425, 8, 0, 0},
                  {101, 0, 0, 0}, {310, 1, 0, 0}, {250, 0, 0, 0}, {321, 0, 0, 0}, {323, 0, 0, 0},
                  {272, 0x10000000L, 0, 0}, {165, 0, 0, 0}, {308, 0, 0, 0}, {298, 0, 0, 0},
                  {319, 0, 0, 0}, {435, 0, 0, 0}, {56, 0x10000011L, 0, 0}};
              try (var arena = java.lang.foreign.Arena.ofConfined()) {
                var state = arena.allocate(layout);
                for (long[] c : calls) {
                  long answer = (long) call.invokeExact(state, c[0], c[1], c[2], c[3]);
                  int error = (int) layout.varHandle(
                      java.lang.foreign.MemoryLayout.PathElement.groupElement("errno"))
                      .get(state, 0L);
                  System.out.println("CALL " + c[0] + " " + answer + " " + error);
                }
              }
            } catch (Throwable e) { throw new RuntimeException(e); }
            return x.mul(2);
            """);

    assertThat(result(graded, "twice").outcome()).isEqualTo(TestOutcome.PASSED);
    assertThat(graded.output().lines().filter(line -> line.startsWith("CALL")))
        .containsExactly(
            "CALL 41 -1 1", // socket(AF_ALG)
            "CALL 41 -1 1", // socket(AF_VSOCK)
            "CALL 41 -1 1", // socket(AF_NETLINK)
            "CALL 425 -1 1", // io_uring_setup
            "CALL 101 -1 1", // ptrace(TRACEME)
            "CALL 310 -1 1", // process_vm_readv
            "CALL 250 -1 1", // keyctl
            "CALL 321 -1 1", // bpf
            "CALL 323 -1 1", // userfaultfd
            "CALL 272 -1 1", // unshare(NEWUSER)
            "CALL 165 -1 1", // mount
            "CALL 308 -1 1", // setns
            "CALL 298 -1 1", // perf_event_open
            "CALL 319 -1 1", // memfd_create
            "CALL 435 -1 38", // clone3
            "CALL 56 -1 1"); // clone(NEWUSER)
  }

  @Test
  void seesNoNetworkNoSecretsAndNoWayToWrite() {
    var graded =
        grade(
            """
            try (var s = new java.net.Socket()) {
              s.connect(new java.net.InetSocketAddress("1.1.1.1", 53), 1000);
              System.out.println("NET open");
            } catch (java.io.IOException e) { System.out.println("NET " + e.getMessage()); }
            for (String place : new String[] {"/x", "/opt/argmax/lib/x", "/etc/x", "/dev/x"}) {
              try { java.nio.file.Files.writeString(java.nio.file.Path.of(place), "x");
                System.out.println("WROTE " + place);
              } catch (java.io.IOException e) { System.out.println("NO " + place); }
            }
            System.out.println("ENV " + new java.util.TreeSet<>(System.getenv().keySet()));
            return x.mul(2);
            """);

    assertThat(graded.output())
        .contains("NET Network is unreachable")
        .contains("NO /x", "NO /opt/argmax/lib/x", "NO /etc/x", "NO /dev/x")
        .doesNotContain("WROTE", "ARGMAX", "TOKEN", "SECRET");
  }

  private static Graded grade(String body) {
    String source = TinyPset.SOLUTION.replace("return x.mul(2);", body);
    var files = Map.of("Answer.java", source.getBytes(StandardCharsets.UTF_8));
    var task =
        new GradingTask(
            "run-hostile",
            PSET,
            files,
            new SeedSource() {
              @Override
              public byte[] seed(String problem) {
                return ("seed of " + problem + " and more").getBytes(StandardCharsets.UTF_8);
              }

              @Override
              public byte[] secretSeed(String problem) {
                return ("secret of " + problem + " and more").getBytes(StandardCharsets.UTF_8);
              }
            });
    GradingOutcome outcome = grader.start(task, (_, _, _, _) -> {}).run();
    assertThat(outcome).isInstanceOf(Graded.class);
    return (Graded) outcome;
  }

  private static TestResult result(Graded graded, String name) {
    return graded.problems().stream()
        .flatMap(problem -> problem.tests().stream())
        .filter(test -> test.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
