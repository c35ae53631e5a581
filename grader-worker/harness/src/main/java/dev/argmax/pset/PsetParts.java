package dev.argmax.pset;

import ai.djl.ndarray.NDArray;
import dev.argmax.kit.Probe;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The four compiled parts of a pset. Each was compiled against what it may see, so that a
/// separation that matters is a compile error and not a convention:
///
/// ```
/// solution   DJL                     what students may use, no more
/// starter    DJL                     must compile, so that students begin with something that does
/// probes     DJL, kit, starter       see the signatures that students are given, never checks
/// checks     DJL, kit, probes, solution
/// ```
record PsetParts(ClassBuild solution, ClassBuild starter, ClassBuild probes, ClassBuild checks) {
  static final Path DJL = ClassPaths.holding(NDArray.class);
  private static final Path KIT = ClassPaths.holding(Probe.class);

  /// @throws PsetException listing what the compiler refuses in the first part that it refuses
  static PsetParts compile(Path directory, Scratch scratch) {
    var solution =
        ClassBuild.of(
            scratch.resolve("solution"),
            List.of(directory.resolve("solution")),
            List.of(DJL),
            "The solution may use the JDK, DJL's API and its own classes");
    var starter =
        ClassBuild.of(
            scratch.resolve("starter"),
            List.of(directory.resolve("starter/src/main/java")),
            List.of(DJL),
            "The starter must compile as students get it");
    var probes =
        ClassBuild.of(
            scratch.resolve("probes"),
            List.of(directory.resolve("probes")),
            List.of(DJL, KIT, starter.classes()),
            "Probes run beside the student's code: they may use the kit, DJL's API and what the"
                + " starter declares, never checks or parts of the solution");
    var checks =
        ClassBuild.of(
            scratch.resolve("checks"),
            List.of(directory.resolve("checks")),
            List.of(DJL, KIT, probes.classes(), solution.classes()),
            "Checks may use the kit, DJL's API, the probes and the solution");
    return new PsetParts(solution, starter, probes, checks);
  }

  Inspection.Classes classes() {
    return new Inspection.Classes(
        solution.bytes(), starter.bytes().keySet(), probes.bytes(), checks.bytes());
  }

  /// Loads classes of the given parts, beside our own.
  static URLClassLoader loader(ClassBuild... parts) {
    var urls = new ArrayList<URL>();
    for (var part : parts) {
      try {
        urls.add(part.classes().toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), PsetParts.class.getClassLoader());
  }
}
