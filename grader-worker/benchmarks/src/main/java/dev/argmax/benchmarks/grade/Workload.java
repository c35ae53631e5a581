package dev.argmax.benchmarks.grade;

import dev.argmax.launch.SourceZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A pset whose solution is handed in, and run bare.
///
/// @param assignment the slug of the assignment that is graded with it
/// @param directory the pset's source
record Workload(String assignment, Path directory) {
  private static final Pattern TEST =
      Pattern.compile("name: ([\\w.-]+),?\\s+probe: ([\\w.]+)", Pattern.MULTILINE);

  /// The solution with a remark that no other submission has, so that its inputs are its own.
  byte[] zip(String remark) {
    var source = "package %s; // %s\nfinal class Remark {}".formatted(studentPackage(), remark);
    return new SourceZip().addAll(solution()).add("Remark.java", source).bytes();
  }

  Path solution() {
    return directory.resolve("solution");
  }

  Path probes() {
    return directory.resolve("probes");
  }

  /// Pairs of a test case's name and its probe's class, as `BareRun` takes them.
  List<String> tests() {
    var pairs = new ArrayList<String>();
    var matcher = TEST.matcher(yaml());
    while (matcher.find()) {
      pairs.add(matcher.group(1));
      pairs.add(matcher.group(2));
    }
    if (pairs.isEmpty()) {
      throw new IllegalStateException("no test cases found in " + directory);
    }
    return pairs;
  }

  private String studentPackage() {
    return yaml()
        .lines()
        .filter(line -> line.startsWith("studentPackage: "))
        .findFirst()
        .orElseThrow()
        .substring("studentPackage: ".length());
  }

  private String yaml() {
    try {
      return Files.readString(directory.resolve("pset.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All Java files under a directory.
  static List<String> javaFiles(Path directory) {
    try (Stream<Path> tree = Files.walk(directory)) {
      return tree.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
