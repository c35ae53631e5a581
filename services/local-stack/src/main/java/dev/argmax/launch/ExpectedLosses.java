package dev.argmax.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// Which test cases a wrong solution must lose, as its `expected.yaml` says.
public record ExpectedLosses(Set<String> tests) {
  public ExpectedLosses {
    tests = Set.copyOf(tests);
  }

  /// Reads `loses:`, a list of test cases each written `1.1/forward`.
  public static ExpectedLosses in(Path wrong) {
    try {
      var tests = new TreeSet<String>();
      new YAMLMapper()
          .readTree(wrong.resolve("expected.yaml").toFile())
          .path("loses")
          .forEach(test -> tests.add(test.asText()));
      return new ExpectedLosses(tests);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The test cases that this submission did not get all points for, written the same way.
  public static Set<String> of(JsonNode submission) {
    var lost = new TreeSet<String>();
    for (var problem : submission.path("problems")) {
      for (var test : problem.path("tests")) {
        if (test.path("points").asDouble() < test.path("maxPoints").asDouble()) {
          lost.add(problem.path("id").asText() + "/" + test.path("name").asText());
        }
      }
    }
    return lost;
  }
}
