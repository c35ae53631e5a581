package dev.argmax.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.TestResult;
import dev.argmax.pset.PsetPackage;
import dev.argmax.pset.TinyPset;
import dev.argmax.sandbox.process.ProcessSandbox;
import dev.argmax.testsupport.TestHome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A grader on real boxes, shared by the tests of a class.
final class GradingBench implements AutoCloseable {
  private final ProcessSandbox sandbox = ProcessSandbox.at(TestHome.path());
  private final Grader grader;
  private final PsetPackage pset = TinyPset.build();

  GradingBench() {
    this(GraderSettings.standard());
  }

  GradingBench(GraderSettings settings) {
    this.grader = new Grader(sandbox, settings, Clock.systemUTC());
  }

  Grader grader() {
    return grader;
  }

  GradingOutcome grade(String... sources) {
    return session(pset, sources).run();
  }

  GradingOutcome grade(PsetPackage other, String... sources) {
    return session(other, sources).run();
  }

  GradingSession session(PsetPackage of, String... sources) {
    var files = new LinkedHashMap<String, byte[]>();
    for (var source : sources) {
      var name = source.replaceFirst("(?s).*?(?:class|record|interface|enum) (\\w+).*", "$1");
      files.put(name + ".java", source.getBytes(StandardCharsets.UTF_8));
    }
    return session(of, files);
  }

  GradingSession session(PsetPackage of, Map<String, byte[]> files) {
    var task = new GradingTask("run-test", of, files, new SeedsOfNames());
    return grader.start(task, (_, _, _, _) -> {});
  }

  PsetPackage pset() {
    return pset;
  }

  ProcessSandbox sandbox() {
    return sandbox;
  }

  /// A solution whose method `twice` has the given body.
  static String twice(String body) {
    return TinyPset.SOLUTION.replace("return x.mul(2);", body);
  }

  /// A solution whose method `count` has the given body.
  static String count(String body) {
    return TinyPset.SOLUTION.replaceFirst("(?s)long\\[\\] counts = .*?return counts;", body);
  }

  static Results results(GradingOutcome outcome) {
    return new Results(outcome);
  }

  /// The results of a graded submission by the names of their test cases.
  static final class Results {
    private final Map<String, TestResult> byName;

    Results(GradingOutcome outcome) {
      assertThat(outcome).isInstanceOf(Graded.class);
      this.byName =
          ((Graded) outcome)
              .problems().stream()
                  .flatMap(problem -> problem.tests().stream())
                  .collect(Collectors.toMap(TestResult::name, Function.identity()));
    }

    TestResult get(String name) {
      return Objects.requireNonNull(byName.get(name), name);
    }

    Collection<TestResult> values() {
      return byName.values();
    }
  }

  static SeedSource seeds() {
    return new SeedsOfNames();
  }

  private static final class SeedsOfNames implements SeedSource {
    @Override
    public byte[] seed(String problem) {
      return ("seed of problem " + problem).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] secretSeed(String problem) {
      return ("secret of problem " + problem).getBytes(StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    grader.close();
    sandbox.close();
  }
}
