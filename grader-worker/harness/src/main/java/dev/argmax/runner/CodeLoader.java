package dev.argmax.runner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Loads classes from memory. Parents go first, so no submission can replace a class of the JDK, of
/// DJL or of the harness; of the maps given, earlier ones win.
public final class CodeLoader extends ClassLoader {
  static {
    ClassLoader.registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes = new HashMap<>();

  public CodeLoader(List<Map<String, byte[]>> classesByName) {
    super("submission", CodeLoader.class.getClassLoader());
    for (var more : classesByName) {
      more.forEach(classes::putIfAbsent);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte @Nullable [] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
