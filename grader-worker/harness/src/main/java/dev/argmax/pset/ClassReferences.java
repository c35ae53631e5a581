package dev.argmax.pset;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which classes a class names.
final class ClassReferences {
  private ClassReferences() {}

  /// Parses class bytes.
  ///
  /// @throws IllegalArgumentException if they are no class file
  static ClassModel parse(byte[] bytes) {
    return ClassFile.of().parse(bytes);
  }

  /// The binary names of all classes in the constant pool; of arrays, the element's.
  static Set<String> of(ClassModel model) {
    var names = new TreeSet<String>();
    for (var entry : model.constantPool()) {
      if (entry instanceof ClassEntry named) {
        names.add(binaryName(named.asInternalName()));
      }
    }
    return names;
  }

  /// The names out of `classes` that can be reached from `roots`, those among them included.
  static Set<String> reachable(Collection<String> roots, Map<String, ClassModel> classes) {
    var reached = new TreeSet<String>();
    var open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      var name = open.remove();
      var model = classes.get(name);
      if (model != null && reached.add(name)) {
        open.addAll(of(model));
      }
    }
    return reached;
  }

  static String binaryName(String internalName) {
    var name = internalName;
    if (name.startsWith("[")) {
      name = name.replaceFirst("^\\[+L?", "").replace(";", "");
    }
    return name.replace('/', '.');
  }
}
