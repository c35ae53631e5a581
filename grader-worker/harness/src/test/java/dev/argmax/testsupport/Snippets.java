package dev.argmax.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Compiles sources in memory, against the test's own class path.
public final class Snippets {
  private Snippets() {}

  /// Classes by binary name.
  public static Map<String, byte[]> compile(String... sources) {
    var javac = ToolProvider.getSystemJavaCompiler();
    var classes = new TreeMap<String, ByteArrayOutputStream>();
    var files = new Memory(javac.getStandardFileManager(null, null, null), classes);
    var units = Stream.of(sources).map(Snippets::unit).toList();
    var options = List.of("-proc:none", "-nowarn");
    if (!javac.getTask(null, files, null, options, null, units).call()) {
      throw new AssertionError("a snippet does not compile");
    }
    var bytes = new TreeMap<String, byte[]>();
    classes.forEach((name, content) -> bytes.put(name, content.toByteArray()));
    return bytes;
  }

  private static JavaFileObject unit(String source) {
    var name = source.replaceFirst("(?s).*?(?:class|record|interface) (\\w+).*", "$1");
    return new SimpleJavaFileObject(
        URI.create("snippet:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes;

    Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("snippet:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return classes.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
