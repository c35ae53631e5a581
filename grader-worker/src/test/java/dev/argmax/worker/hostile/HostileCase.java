package dev.argmax.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// One directory of the corpus.
///
/// @param fast whether it is graded in every build
/// @param expected by test case the outcomes of which one must come, usually one; or under
///   `submission` the reason why nothing was graded
/// @param score the exact number of points
/// @param says texts that the student must be shown, anywhere
/// @param hides texts that must not show up anywhere
/// @param machineKernel whether what holds it is the machine's kernel, so that another one gives
///   another outcome
/// @param times how often it is graded in a row
/// @param patience seconds that a test case may take
record HostileCase(
    String id,
    String title,
    boolean fast,
    Map<String, List<String>> expected,
    double score,
    List<String> says,
    List<String> hides,
    boolean machineKernel,
    int times,
    int patience,
    Map<String, byte[]> sources) {
  /// All of them that need no GPU, by id.
  static Stream<HostileCase> all() {
    return in(Path.of("src/test/hostile"));
  }

  /// Those that need one, by id.
  static Stream<HostileCase> onGpu() {
    return in(Path.of("src/test/hostile-gpu"));
  }

  /// Fails unless this came of it, to the point.
  void requireDeserved(GradingOutcome outcome) {
    var text = outcome.toString();
    assertThat(Points.of(outcome)).as(text).isEqualTo(score);
    var outcomes = outcomes(outcome);
    assertThat(outcomes.keySet()).as(text).containsAll(expected.keySet());
    expected.forEach((test, allowed) -> assertThat(outcomes.get(test)).as(text).isIn(allowed));
    says.forEach(said -> assertThat(text).contains(said));
    hides.forEach(hidden -> assertThat(text).doesNotContain(hidden));
  }

  private static Map<String, String> outcomes(GradingOutcome outcome) {
    return switch (outcome) {
      case Graded graded ->
          graded.problems().stream()
              .flatMap(problem -> problem.tests().stream())
              .collect(
                  Collectors.toMap(
                      TestResult::name, test -> test.outcome().name(), (a, _) -> a, TreeMap::new));
      case NotGradable notGradable -> Map.of("submission", notGradable.reason().name());
      case GradingOutcome.Failed failed -> throw new AssertionError("a fault of ours: " + failed);
    };
  }

  private static Stream<HostileCase> in(Path corpus) {
    try (var directories = Files.list(corpus)) {
      return directories
          .filter(Files::isDirectory)
          .sorted()
          .map(HostileCase::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostileCase read(Path directory) {
    var fields = yaml(directory.resolve("case.yaml"));
    var sources = new TreeMap<String, byte[]>();
    javaFiles(directory, sources);
    if (fields.get("generator") instanceof String generator) {
      sources.putAll(Generated.sources(generator));
    }
    return new HostileCase(
        directory.getFileName().toString(),
        String.valueOf(fields.get("title")),
        Boolean.TRUE.equals(fields.get("fast")),
        expected(fields),
        ((Number) Objects.requireNonNull(fields.get("score"), directory::toString)).doubleValue(),
        texts(fields.get("says")),
        texts(fields.get("hides")),
        Boolean.TRUE.equals(fields.get("machineKernel")),
        number(fields.get("times"), 1),
        number(fields.get("patience"), 4),
        sources);
  }

  private static Map<String, List<String>> expected(Map<?, ?> fields) {
    var expected = new TreeMap<String, List<String>>();
    ((Map<?, ?>) Objects.requireNonNull(fields.get("expect")))
        .forEach((test, outcomes) -> expected.put((String) test, texts(outcomes)));
    return expected;
  }

  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> several -> several.stream().map(String::valueOf).toList();
      default -> List.of(String.valueOf(value));
    };
  }

  private static int number(@Nullable Object value, int otherwise) {
    return value instanceof Integer number ? number : otherwise;
  }

  private static Map<?, ?> yaml(Path file) {
    try {
      var text = Files.readString(file);
      return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void javaFiles(Path directory, Map<String, byte[]> into) {
    try (var files = Files.list(directory)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        into.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return id + " " + title;
  }
}
