package dev.argmax.pset;

import dev.argmax.home.HomeTests;
import dev.argmax.kit.Check;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.Probe;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The classes of ours that visible test cases need at home: the kit, the home runner, and whatever
/// they lead to.
final class KitJar {
  private static final String OURS = "dev.argmax.";
  private static final Pattern DESCRIPTOR = Pattern.compile("L(dev/argmax/[\\w/$]+);");
  private static final List<Class<?>> ROOTS =
      List.of(
          HomeTests.class,
          Probe.class,
          Check.class,
          HomeCheck.class,
          Draw.class,
          Evidence.class,
          RecordedEvidence.class,
          Judgement.class,
          Tolerance.class);

  private KitJar() {}

  static byte[] create() {
    Map<String, byte[]> files = new TreeMap<>();
    var open = new ArrayDeque<String>();
    ROOTS.forEach(root -> open.add(root.getName()));
    while (!open.isEmpty()) {
      var path = open.remove().replace('.', '/') + ".class";
      if (!files.containsKey(path)) {
        var bytes = bytes(path);
        files.put(path, bytes);
        open.addAll(ours(ClassReferences.parse(bytes)));
      }
    }
    return PsetZip.write(files);
  }

  private static Set<String> ours(ClassModel model) {
    var names = new TreeSet<String>();
    for (var name : ClassReferences.of(model)) {
      if (name.startsWith(OURS)) {
        names.add(name);
      }
    }
    for (var entry : model.constantPool()) {
      if (entry instanceof Utf8Entry text) {
        var named = DESCRIPTOR.matcher(text.stringValue());
        while (named.find()) {
          names.add(named.group(1).replace('/', '.'));
        }
      }
    }
    return names;
  }

  private static byte[] bytes(String path) {
    try (var in = KitJar.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
