package dev.argmax.pset;

import dev.argmax.pset.Pset.Problem;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which problems of a pset have to do with a file of a submission.
public final class Reach {
  private static final String JAVA = ".java";

  private Reach() {}

  /// The problems whose probes reach a class of one of `files` in the solution, directly or through
  /// other classes. Replacing these files changes nothing in any other problem.
  ///
  /// @param files as somebody hands them in, such as `Mlp.java`
  public static List<Problem> problems(PsetPackage pset, Set<String> files) {
    var models = new TreeMap<String, ClassModel>();
    pset.probeClasses().forEach((name, bytes) -> models.put(name, ClassReferences.parse(bytes)));
    pset.solutionClasses().forEach((name, bytes) -> models.put(name, ClassReferences.parse(bytes)));
    return pset.pset().problems().stream()
        .filter(problem -> reaches(problem, files, models))
        .toList();
  }

  private static boolean reaches(
      Problem problem, Set<String> files, Map<String, ClassModel> models) {
    var probes = problem.tests().stream().map(Pset.TestCase::probe).toList();
    return ClassReferences.reachable(probes, models).stream()
        .anyMatch(name -> files.contains(file(name)));
  }

  /// `Mlp.java` of `s898.pset1.Mlp$Layer`.
  private static String file(String className) {
    var simple = className.substring(className.lastIndexOf('.') + 1);
    int nested = simple.indexOf('$');
    return (nested < 0 ? simple : simple.substring(0, nested)) + JAVA;
  }
}
