package dev.argmax.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the parts of argmax lie in a built checkout.
public record Installation(Path home) {
  public Installation {
    home = home.toAbsolutePath().normalize();
  }

  /// The checkout that the working directory or one of its parents is the top of.
  public static Installation here() {
    var start = Path.of("").toAbsolutePath();
    for (var place = start; place != null; place = place.getParent()) {
      if (Files.exists(place.resolve("argmax")) && Files.isDirectory(place.resolve("gateway"))) {
        return new Installation(place);
      }
    }
    throw new LaunchException("not inside a checkout of argmax: " + start);
  }

  public Path courseDirectory() {
    return home.resolve("course");
  }

  /// The source directory of this problem set.
  public Path pset(String slug) {
    return home.resolve("course/psets").resolve(slug);
  }

  /// Source directories of all problem sets that the course ships.
  List<Path> psets() throws IOException {
    try (var children = Files.list(home.resolve("course/psets"))) {
      return children.filter(dir -> Files.exists(dir.resolve("pset.yaml"))).sorted().toList();
    }
  }

  /// Jars and natives that a box runs from; `pset build` runs from them too.
  Path sandboxHome() {
    return home.resolve("grader-worker/harness/target/sandbox-home");
  }

  Path imageBuilder() {
    return home.resolve("grader-worker/image/build-image.sh");
  }

  /// The jar of a deployable, in its module's build directory.
  Path quarkusJar(String module) {
    var jar = home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new LaunchException(
          "%s is missing: build with ./mvnw -Pquick package".formatted(home.relativize(jar)));
    }
    return jar;
  }

  /// The class path of the embedded servers.
  String localStackClassPath() {
    var target = home.resolve("services/local-stack/target");
    return target.resolve("classes") + ":" + target.resolve("lib") + "/*";
  }
}
