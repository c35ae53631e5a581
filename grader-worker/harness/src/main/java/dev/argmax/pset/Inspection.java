package dev.argmax.pset;

import dev.argmax.kit.Check;
import dev.argmax.kit.Dataset;
import dev.argmax.kit.Metric;
import dev.argmax.kit.Probe;
import dev.argmax.pset.PsetException.Finding;
import dev.argmax.referee.Rule;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Looks at the compiled classes of a pset without loading any: each lies in the package of its
/// part, probes see of the harness the kit alone and of the student's package what the starter
/// declares, and the classes that the description names can be made.
final class Inspection {
  private static final String OURS = "dev.argmax.";
  private static final String KIT = "dev.argmax.kit.";
  private static final String CHECKS = "checks.";

  private final Pset pset;
  private final Classes classes;
  private final UnaryOperator<String> places;
  private final Map<String, ClassModel> models = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /// Class bytes by binary name; of the starter the names alone.
  record Classes(
      Map<String, byte[]> solution,
      Set<String> starter,
      Map<String, byte[]> probes,
      Map<String, byte[]> checks) {}

  /// @param places where the description names a class, such as `pset.yaml:12`
  Inspection(Pset pset, Classes classes, UnaryOperator<String> places) {
    this.pset = pset;
    this.classes = classes;
    this.places = places;
  }

  List<Finding> run() {
    parse("probes", classes.probes());
    parse("checks", classes.checks());
    inspectPackage("solution", classes.solution().keySet(), pset.studentPackage());
    inspectPackage("starter", classes.starter(), pset.studentPackage());
    inspectPackage("probes", classes.probes().keySet(), "probes." + pset.slug());
    inspectPackage("checks", classes.checks().keySet(), CHECKS + pset.slug());
    inspectReferences("probes", classes.probes().keySet());
    inspectReferences("checks", classes.checks().keySet());
    inspectWhatProbesSee();
    pset.tests()
        .forEach(
            test -> {
              inspectRole(test.probe(), Probe.class);
              inspectRule(test.rule());
            });
    return findings.stream().distinct().toList();
  }

  private void parse(String part, Map<String, byte[]> bytes) {
    bytes.forEach(
        (name, content) -> {
          try {
            models.put(name, ClassReferences.parse(content));
          } catch (IllegalArgumentException _) {
            find(part + "/", name + " is no class file", "Build the pset again");
          }
        });
  }

  private void inspectRule(Rule rule) {
    switch (rule) {
      case Rule.Compared _ -> {}
      case Rule.Checked(var check, _) -> inspectRole(check, Check.class);
      case Rule.Measured(var metric, var dataset, _, _) -> {
        inspectRole(metric, Metric.class);
        if (!dataset.isEmpty()) {
          inspectRole(dataset, Dataset.class);
        }
      }
    }
  }

  private void inspectPackage(String part, Set<String> names, String home) {
    for (var name : names) {
      if (!name.startsWith(home + ".")) {
        find(
            part + "/",
            "the class " + name + " is outside the package " + home,
            "Move it there; each part keeps to its own package");
      }
    }
  }

  private void inspectReferences(String part, Set<String> names) {
    for (var name : names) {
      for (var named : references(name)) {
        if (named.startsWith(OURS) && !named.startsWith(KIT)) {
          find(
              part + "/",
              name + " uses " + named,
              "Of argmax, probes and checks may use " + KIT + "* only");
        }
      }
    }
  }

  private void inspectWhatProbesSee() {
    for (var name : classes.probes().keySet()) {
      for (var named : references(name)) {
        if (named.startsWith(CHECKS)) {
          find(
              "probes/",
              name + " uses " + named,
              "Probes run beside the student's code: no checks");
        } else if (named.startsWith(pset.studentPackage() + ".") && !isDeclared(named)) {
          find(
              "probes/",
              name + " uses " + named,
              "Probes may use what the starter declares, never parts of the solution");
        }
      }
    }
  }

  /// The starter's top-level classes stand for what is nested in them.
  private boolean isDeclared(String name) {
    int nested = name.indexOf('$');
    return classes.starter().contains(nested < 0 ? name : name.substring(0, nested));
  }

  private Set<String> references(String name) {
    var model = models.get(name);
    return model == null ? Set.of() : ClassReferences.of(model);
  }

  private void inspectRole(String name, Class<?> role) {
    var model = models.get(name);
    var kind = role.getSimpleName();
    if (model == null) {
      var home = role == Probe.class ? "probes/" : "checks/";
      find(places.apply(name), "there is no class " + name, "Write it under " + home);
    } else if (!is(name, role)) {
      find(places.apply(name), name + " is no " + kind, "Let it implement " + kind);
    } else if (!canBeMade(model)) {
      find(
          places.apply(name),
          name + " cannot be made",
          "Make it a public class with a public constructor without parameters");
    }
  }

  private boolean is(String name, Class<?> role) {
    if (name.startsWith(KIT)) {
      return isKit(name, role);
    }
    var model = models.get(name);
    return model != null
        && (model.superclass().map(type -> is(binary(type.asInternalName()), role)).orElse(false)
            || model.interfaces().stream()
                .anyMatch(type -> is(binary(type.asInternalName()), role)));
  }

  private static boolean isKit(String name, Class<?> role) {
    try {
      return role.isAssignableFrom(Class.forName(name, false, Inspection.class.getClassLoader()));
    } catch (ClassNotFoundException _) {
      return false;
    }
  }

  private static boolean canBeMade(ClassModel model) {
    int flags = model.flags().flagsMask();
    return (flags & ClassFile.ACC_ABSTRACT) == 0
        && isPublic(flags)
        && model.methods().stream().anyMatch(Inspection::isPlainConstructor);
  }

  private static boolean isPlainConstructor(MethodModel method) {
    return method.methodName().equalsString("<init>")
        && method.methodType().equalsString("()V")
        && isPublic(method.flags().flagsMask());
  }

  private static boolean isPublic(int flags) {
    return (flags & ClassFile.ACC_PUBLIC) != 0;
  }

  private static String binary(String internalName) {
    return ClassReferences.binaryName(internalName);
  }

  private void find(String place, String problem, String remedy) {
    findings.add(new Finding(place, problem, remedy));
  }
}
