package dev.argmax.pset;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds calls that a problem asks to write by hand, and calls that no submission needs, in
/// compiled classes. It keeps honest work honest; what keeps hostile code in is the box.
///
/// Only classes that the problem's probes can reach are looked at, so what one problem denies does
/// not forbid it in the next.
public final class DeniedCalls {
  /// What no problem needs: ways around the list itself, out of the box, or to finished answers.
  private static final List<String> ALWAYS =
      List.of(
          "ai.djl.pytorch.jni",
          "ai.djl.repository",
          "java.lang.Class#forName",
          "java.lang.Class#getConstructor",
          "java.lang.Class#getConstructors",
          "java.lang.Class#getDeclaredConstructor",
          "java.lang.Class#getDeclaredConstructors",
          "java.lang.Class#getDeclaredField",
          "java.lang.Class#getDeclaredFields",
          "java.lang.Class#getDeclaredMethod",
          "java.lang.Class#getDeclaredMethods",
          "java.lang.Class#getField",
          "java.lang.Class#getFields",
          "java.lang.Class#getMethod",
          "java.lang.Class#getMethods",
          "java.lang.Class#newInstance",
          "java.lang.ClassLoader",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime#exec",
          "java.lang.Runtime#load",
          "java.lang.Runtime#loadLibrary",
          "java.lang.System#load",
          "java.lang.System#loadLibrary",
          "java.lang.foreign",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.net",
          "jdk.internal",
          "sun.misc.Unsafe");

  private final Map<String, ClassModel> submitted = new TreeMap<>();
  private final Map<String, ClassModel> all = new TreeMap<>();

  /// @param submission class bytes by binary name
  /// @param probes likewise
  /// @throws IllegalArgumentException if anything is no class file
  public DeniedCalls(Map<String, byte[]> submission, Map<String, byte[]> probes) {
    submission.forEach((name, bytes) -> submitted.put(name, ClassReferences.parse(bytes)));
    probes.forEach((name, bytes) -> all.put(name, ClassReferences.parse(bytes)));
    all.putAll(submitted);
  }

  /// What the submission uses and `problem` denies, each once, in order of class and method.
  public List<DeniedCall> in(Pset.Problem problem) {
    var probes = problem.tests().stream().map(Pset.TestCase::probe).toList();
    var found = new LinkedHashSet<DeniedCall>();
    for (var name : ClassReferences.reachable(probes, all)) {
      var model = submitted.get(name);
      if (model != null) {
        found.addAll(in(name, model, problem.denied().calls()));
      }
    }
    return List.copyOf(found);
  }

  private static Set<DeniedCall> in(String name, ClassModel model, List<String> denied) {
    var everywhere = Stream.concat(denied.stream(), ALWAYS.stream()).toList();
    var found = new LinkedHashSet<DeniedCall>();
    for (var method : model.methods()) {
      for (var use : uses(method)) {
        if (matches(use, everywhere)) {
          found.add(new DeniedCall(name, method.methodName().stringValue(), use));
        }
      }
    }
    // The compiler's own lambdas and records name java.lang.invoke, so only the problem's list
    // holds for what a class names outside its instructions.
    for (var use : ClassReferences.of(model)) {
      if (matches(use, denied) && found.stream().noneMatch(f -> f.call().startsWith(use))) {
        found.add(new DeniedCall(name, "", use));
      }
    }
    return found;
  }

  private static List<String> uses(MethodModel method) {
    var uses = new ArrayList<String>();
    method.code().ifPresent(code -> code.forEach(element -> addUses(element, uses)));
    return uses;
  }

  private static void addUses(CodeElement element, List<String> uses) {
    switch (element) {
      case InvokeInstruction call -> uses.add(named(call.method()));
      case FieldInstruction field -> uses.add(named(field.field()));
      case NewObjectInstruction made ->
          uses.add(ClassReferences.binaryName(made.className().asInternalName()));
      case InvokeDynamicInstruction dynamic -> {
        for (var argument : dynamic.invokedynamic().bootstrap().arguments()) {
          if (argument instanceof MethodHandleEntry handle) {
            uses.add(named(handle.reference()));
          }
        }
      }
      default -> {
        // no other instruction names a member
      }
    }
  }

  private static String named(MemberRefEntry member) {
    return ClassReferences.binaryName(member.owner().asInternalName())
        + "#"
        + member.name().stringValue();
  }

  private static boolean matches(String use, List<String> denied) {
    return denied.stream().anyMatch(pattern -> matches(use, pattern));
  }

  private static boolean matches(String use, String written) {
    if (written.contains("#")) {
      return use.equals(written);
    }
    var pattern = written.replaceFirst("\\.$", "");
    var owner = use.replaceFirst("#.*", "");
    return owner.equals(pattern)
        || owner.startsWith(pattern + ".")
        || owner.startsWith(pattern + "$");
  }
}
