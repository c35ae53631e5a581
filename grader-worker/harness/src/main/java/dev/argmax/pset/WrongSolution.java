package dev.argmax.pset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A plausible mistake, and exactly which test cases it must cost.
///
/// @param because what is wrong with it
/// @param variants on how many variants it is tried, at most; for those that cost much time
/// @param loses as `1.1/forward`
/// @param files the names of its own files
/// @param sources all files, the solution's where it has none of its own
public record WrongSolution(
    String name,
    String because,
    int variants,
    Set<String> loses,
    Set<String> files,
    Map<String, byte[]> sources) {
  private static final String EXPECTED = "expected.yaml";

  static WrongSolution read(
      Path directory, Set<String> files, Map<String, byte[]> sources, Pset pset) {
    var file = directory.resolve(EXPECTED);
    if (!Files.isRegularFile(file)) {
      throw new PsetException(
          file.toString(), "is missing", "Say there what the wrong solution loses");
    }
    var root = YamlFields.parse(file.toString(), text(file));
    var wrong =
        new WrongSolution(
            directory.getFileName().toString(),
            root.text("because"),
            root.integer("variants", Integer.MAX_VALUE, 1, Integer.MAX_VALUE),
            new LinkedHashSet<>(root.texts("loses")),
            files,
            sources);
    var known =
        pset.problems().stream()
            .flatMap(problem -> problem.tests().stream().map(t -> problem.id() + "/" + t.name()))
            .collect(Collectors.toSet());
    if (wrong.loses.isEmpty()) {
      root.report(root.line("loses"), "it loses nothing", "List what a wrong solution must lose");
    }
    for (var lost : wrong.loses) {
      if (!known.contains(lost)) {
        root.report(
            root.line("loses"),
            "there is no test case `" + lost + "`",
            "Write the problem's id, a slash and the test case's name");
      }
    }
    root.finish();
    return wrong;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
