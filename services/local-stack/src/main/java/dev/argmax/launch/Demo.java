package dev.argmax.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// `./argmax demo`: a whole argmax, three submissions of problem set 1, and what they earn; or,
/// with `--class`, the same course with a made-up class in it.
final class Demo {
  private static final String PSET = "pset1";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /// One hand-in, and whether its result is the one it must have.
  private record HandIn(String title, SourceZip zip, Predicate<JsonNode> isRight) {}

  private final Installation installation;
  private final Options options;

  Demo(Installation installation, Options options) {
    this.installation = installation;
    this.options = options;
  }

  int run() {
    var sandbox = SandboxChoice.make(options.sandbox(), installation, System.err::println);
    var settings =
        SystemSettings.of(options.data(), options.port(), sandbox, options.clock())
            .withClass(options.students());
    var system = ArgmaxSystem.start(installation, settings, System.err::println);
    boolean right;
    try {
      right = options.students() > 0 || handInAll(system, sandbox);
      System.out.println(signInText(system));
    } catch (RuntimeException e) {
      system.close();
      throw e;
    }
    if (options.once()) {
      system.close();
      return right ? 0 : 1;
    }
    System.out.println("Ctrl-C stops it.");
    return Up.stay(system);
  }

  private boolean handInAll(ArgmaxSystem system, SandboxChoice sandbox) {
    var student = ApiClient.of(system, "student");
    var staff = ApiClient.of(system, "instructor");
    var right = true;
    for (var handIn : handIns()) {
      var id = student.accepted(PSET, handIn.zip.bytes());
      // Before the due date students do not see hidden test cases; staff see everything.
      var result = staff.awaitResult(id, PATIENCE);
      var table =
          staff.get("/api/v1/submissions/" + id, "Accept", "text/plain").body().stripTrailing();
      System.out.println("\n=== %s   [sandbox: %s]\n%s".formatted(handIn.title, sandbox, table));
      if (!handIn.isRight.test(result)) {
        System.out.println("!!! This is not the result it must have.");
        right = false;
      }
    }
    return right;
  }

  private List<HandIn> handIns() {
    var pset = installation.pset(PSET);
    var solution = pset.resolve("solution");
    var wrong = firstWrong(pset.resolve("wrong"));
    return List.of(
        new HandIn(
            "the starter, as students download it",
            new SourceZip().addAll(pset.resolve("starter")),
            result -> isGraded(result) && result.path("score").asDouble() == 0),
        new HandIn(
            "a wrong solution: " + wrong.getFileName(),
            new SourceZip().addAll(solution).addAll(wrong),
            result ->
                isGraded(result)
                    && ExpectedLosses.of(result).equals(ExpectedLosses.in(wrong).tests())),
        new HandIn(
            "the reference solution",
            new SourceZip().addAll(solution),
            result -> isGraded(result) && ExpectedLosses.of(result).isEmpty()));
  }

  private static boolean isGraded(JsonNode result) {
    return result.path("state").asText().equals("GRADED") && result.path("maxScore").asDouble() > 0;
  }

  private static Path firstWrong(Path directory) {
    try (var children = Files.list(directory)) {
      return children
          .filter(dir -> Files.exists(dir.resolve("expected.yaml")))
          .sorted()
          .findFirst()
          .orElseThrow(() -> new LaunchException("no wrong solution in " + directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String signInText(ArgmaxSystem system) {
    var accounts = system.accounts();
    var text = new StringBuilder("\nready %s  (sign in as".formatted(system.baseUrl()));
    for (var who : List.of("STUDENT", "STUDENT2", "TA", "INSTRUCTOR", "LISTENER", "ADMIN")) {
      text.append(' ').append(accounts.value(who + "_LOGIN"));
    }
    return text + "; passwords in " + options.data().resolve("demo.env") + ")";
  }
}
