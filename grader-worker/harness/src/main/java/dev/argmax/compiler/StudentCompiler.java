package dev.argmax.compiler;

import ai.djl.ndarray.NDArray;
import dev.argmax.compiler.CompileResult.Compiled;
import dev.argmax.compiler.CompileResult.Errors;
import dev.argmax.compiler.CompileResult.OverLimit;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles submissions, one after the other, in memory.
final class StudentCompiler implements AutoCloseable {
  /// The language is this JDK's own, so there is no `--release`.
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-encoding",
          "UTF-8",
          "-parameters",
          "-g",
          "-Xmaxerrs",
          "50",
          "-Xmaxwarns",
          "50",
          "-nowarn");

  private final JavaCompiler javac;
  private final StandardJavaFileManager platform;

  StudentCompiler() throws IOException {
    this.javac = ToolProvider.getSystemJavaCompiler();
    this.platform = javac.getStandardFileManager(null, Locale.ENGLISH, null);
    platform.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(djl()));
  }

  CompileResult compile(CompileJob job) {
    var sources = new ArrayList<SourceFile>();
    for (var file : job.sources().entrySet()) {
      switch (SourceFile.decode(file.getKey(), file.getValue())) {
        case SourceFile.Decoded(var source) -> sources.add(source);
        case SourceFile.NotUtf8(var message) -> {
          return new Errors(message);
        }
      }
    }
    if (sources.isEmpty()) {
      return new Errors("There is no .java file in this submission.");
    }
    try {
      return compile(job.studentPackage(), sources);
    } catch (StackOverflowError _) {
      return new Errors(
          "The compiler ran out of stack: somewhere types or expressions are nested too deeply.");
    } catch (OutOfMemoryError _) {
      return new OverLimit("The compiler ran out of memory on these sources.");
    } catch (ClassesInMemory.TooManyException _) {
      return new OverLimit(
          "The compiled classes are larger than %d MiB."
              .formatted(CompileResult.MAX_CLASSES / 1024 / 1024));
    }
  }

  private CompileResult compile(String studentPackage, List<SourceFile> sources) {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var classes = new ClassesInMemory(platform);
    var log = new StringWriter();
    boolean compiled;
    try {
      compiled = javac.getTask(log, classes, diagnostics, OPTIONS, null, sources).call();
    } catch (RuntimeException e) {
      // javac wraps what a file manager throws, and its own surprises.
      var cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof ClassesInMemory.TooManyException tooMany) {
        throw tooMany;
      }
      return new Errors("The compiler gave up on these sources: " + cause.getClass().getName());
    }
    if (!compiled) {
      return errors(log, diagnostics);
    }
    return outside(studentPackage, classes.classes());
  }

  /// javac reports its own running out of stack or memory on its log, not by throwing.
  private static CompileResult errors(
      StringWriter log, DiagnosticCollector<JavaFileObject> diagnostics) {
    if (diagnostics.getDiagnostics().isEmpty()) {
      if (log.toString().contains(OutOfMemoryError.class.getName())) {
        throw new OutOfMemoryError("in javac");
      }
      throw new StackOverflowError("in javac");
    }
    return new Errors(DiagnosticsText.of(diagnostics.getDiagnostics()));
  }

  private static CompileResult outside(String studentPackage, Map<String, byte[]> classes) {
    if (classes.isEmpty()) {
      return new Errors("There is no class in this submission.");
    }
    for (var name : classes.keySet()) {
      if (!name.startsWith(studentPackage + ".")) {
        return new Errors(
            "The class %s must lie in the package %s. Put `package %s;` at the top of its file."
                .formatted(name, studentPackage, studentPackage));
      }
    }
    return new Compiled(classes);
  }

  private static Path djl() {
    try {
      return Path.of(NDArray.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    platform.close();
  }
}
