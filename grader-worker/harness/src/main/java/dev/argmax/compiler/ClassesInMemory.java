package dev.argmax.compiler;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// Takes the classes of one job, up to a bound, and shares the reading of the platform.
final class ClassesInMemory extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
  private int total;

  ClassesInMemory(JavaFileManager platform) {
    super(platform);
  }

  Map<String, byte[]> classes() {
    var bytes = new TreeMap<String, byte[]>();
    classes.forEach((name, content) -> bytes.put(name, content.toByteArray()));
    return bytes;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
    return new SimpleJavaFileObject(URI.create("classes:///" + classes.size()), kind) {
      @Override
      public OutputStream openOutputStream() {
        var content = new Bounded();
        classes.put(name, content);
        return content;
      }
    };
  }

  /// Two of a student's sources are never the same file; the shared manager only knows its own.
  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.equals(b);
  }

  @Override
  public void close() {
    // The platform's manager is shared and outlives this job.
  }

  /// More bytes of classes than a submission may have.
  static final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final class Bounded extends ByteArrayOutputStream {
    @Override
    public synchronized void write(int b) {
      take(1);
      super.write(b);
    }

    @Override
    public synchronized void write(byte[] b, int off, int len) {
      take(len);
      super.write(b, off, len);
    }

    private void take(int bytes) {
      total += bytes;
      if (total > CompileResult.MAX_CLASSES) {
        throw new TooManyException();
      }
    }
  }
}
