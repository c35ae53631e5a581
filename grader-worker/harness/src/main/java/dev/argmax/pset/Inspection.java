package dev.argmax.pset;

import dev.argmax.kit.Check;
import dev.argmax.kit.Dataset;
import dev.argmax.kit.Metric;
import dev.argmax.kit.Probe;
import dev.argmax.pset.PsetException.Finding;
import dev.argmax.referee.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/// Looks at compiled classes: each lies in the package of its part, probes know of the harness the
/// kit alone, and the classes that `pset.yaml` names can be made.
final class Inspection {
  private static final String OURS = "dev.argmax.";
  private static final String KIT = "dev.argmax.kit.";

  private final Pset pset;
  private final PsetParts parts;
  private final PsetYamlLines lines;
  private final List<Finding> findings = new ArrayList<>();

  Inspection(Pset pset, PsetParts parts, PsetYamlLines lines) {
    this.pset = pset;
    this.parts = parts;
    this.lines = lines;
  }

  List<Finding> run() {
    inspectPackage("solution", parts.solution(), pset.studentPackage());
    inspectPackage("starter", parts.starter(), pset.studentPackage());
    inspectPackage("probes", parts.probes(), "probes." + pset.slug());
    inspectPackage("checks", parts.checks(), "checks." + pset.slug());
    inspectReferences("probes", parts.probes());
    inspectReferences("checks", parts.checks());
    try (var loader = PsetParts.loader(parts.probes(), parts.checks(), parts.solution())) {
      pset.tests()
          .forEach(
              test -> {
                inspectClass(loader, test.probe(), Probe.class);
                inspectRule(loader, test.rule());
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return findings.stream().distinct().toList();
  }

  private void inspectRule(ClassLoader loader, Rule rule) {
    switch (rule) {
      case Rule.Compared _ -> {}
      case Rule.Checked(var check, _) -> inspectClass(loader, check, Check.class);
      case Rule.Measured(var metric, var dataset, _, _) -> {
        inspectClass(loader, metric, Metric.class);
        if (!dataset.isEmpty()) {
          inspectClass(loader, dataset, Dataset.class);
        }
      }
    }
  }

  private void inspectPackage(String part, ClassBuild build, String home) {
    for (var name : build.bytes().keySet()) {
      if (!name.startsWith(home + ".")) {
        findings.add(
            new Finding(
                part + "/",
                "the class " + name + " is outside the package " + home,
                "Move it there; each part keeps to its own package"));
      }
    }
  }

  private void inspectReferences(String part, ClassBuild build) {
    build
        .bytes()
        .forEach(
            (name, bytes) -> {
              for (var named : ClassReferences.of(ClassReferences.parse(bytes))) {
                if (named.startsWith(OURS) && !named.startsWith(KIT)) {
                  findings.add(
                      new Finding(
                          part + "/",
                          name + " uses " + named,
                          "Of argmax, probes and checks may use " + KIT + "* only"));
                }
              }
            });
  }

  private void inspectClass(ClassLoader loader, String name, Class<?> role) {
    var place = lines.of(name);
    var kind = role.getSimpleName();
    try {
      var type = Class.forName(name, false, loader);
      if (!role.isAssignableFrom(type)) {
        findings.add(new Finding(place, name + " is no " + kind, "Let it implement " + kind));
      } else if (Modifier.isAbstract(type.getModifiers())
          || !Modifier.isPublic(type.getModifiers())
          || !Modifier.isPublic(type.getConstructor().getModifiers())) {
        throw new NoSuchMethodException();
      }
    } catch (ClassNotFoundException _) {
      var home = kind.equals("Probe") ? "probes/" : "checks/";
      findings.add(new Finding(place, "there is no class " + name, "Write it under " + home));
    } catch (NoSuchMethodException _) {
      findings.add(
          new Finding(
              place,
              name + " cannot be made",
              "Make it a public class with a public constructor without parameters"));
    }
  }
}
