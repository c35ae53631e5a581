package dev.argmax.runner;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what a test case threw into words for the student. The exception may be of a class of the
/// student's own, so asking it anything runs their code and may throw again.
final class Trouble {
  private static final int FRAMES = 12;
  private static final int CAUSES = 3;
  private static final int MAX_TEXT = 2_000;
  private static final Pattern METHOD =
      Pattern.compile("'(?:[\\w.$\\[\\]]+ )?([\\w.$]+)\\.([\\w$<>]+)\\((.*)\\)'");

  private final Set<String> students;

  /// @param students names of the submission's classes
  Trouble(Set<String> students) {
    this.students = students;
  }

  Threw tell(Throwable thrown) {
    try {
      return classify(thrown);
    } catch (Throwable _) { // hostile getMessage, getCause, getStackTrace
      return new Threw(
          Threw.Kind.EXCEPTION,
          "threw " + thrown.getClass().getName() + ", which throws again when asked for details");
    }
  }

  private Threw classify(Throwable thrown) {
    var message = String.valueOf(thrown.getMessage());
    return switch (thrown) {
      case OutOfMemoryError _ when message.contains("native thread") ->
          new Threw(Threw.Kind.PROCESSES, "No more threads or processes may be started.");
      case OutOfMemoryError _ -> new Threw(Threw.Kind.MEMORY, "Out of memory: " + cut(message));
      case ExceptionInInitializerError e -> inInitializer(e);
      case LinkageError e -> linkage(e, message);
      default -> exception(thrown, message);
    };
  }

  private Threw inInitializer(ExceptionInInitializerError error) {
    var cause = error.getCause();
    return cause == null ? new Threw(Threw.Kind.EXCEPTION, trace(error)) : classify(cause);
  }

  private Threw exception(Throwable thrown, String message) {
    if (message.contains("No space left on device") || message.contains("File too large")) {
      return new Threw(Threw.Kind.DISK, "The temporary space is full.");
    }
    if (message.contains("can't allocate memory") || message.contains("not enough memory")) {
      return new Threw(Threw.Kind.MEMORY, "Out of memory in a tensor operation.");
    }
    if (message.contains("Cannot run program") || message.contains("Resource temporarily unav")) {
      return new Threw(Threw.Kind.PROCESSES, "No more threads or processes may be started.");
    }
    return new Threw(Threw.Kind.EXCEPTION, trace(thrown));
  }

  private Threw linkage(LinkageError error, String message) {
    var text =
        switch (error) {
          case NoSuchMethodError _ ->
              signature(message) + " is missing, or has other parameters or another result type.";
          case NoSuchFieldError _ -> "A field is missing: " + cut(message);
          case NoClassDefFoundError _ when message.startsWith("Could not initialize") ->
              cut(message) + ": its static initialiser failed before.";
          case NoClassDefFoundError _ -> "The class " + className(message) + " is missing.";
          case IllegalAccessError _ -> "Something must be public that is not: " + cut(message);
          case UnsatisfiedLinkError _ -> "Native code cannot be used: " + cut(message);
          default -> error.getClass().getSimpleName() + ": " + cut(message);
        };
    return new Threw(Threw.Kind.LINKAGE, text);
  }

  private static String className(String message) {
    return cut(message.replace('/', '.'));
  }

  /// `'ai.djl.ndarray.NDArray s.Mlp.forward(ai.djl.ndarray.NDArray)'` as `Mlp.forward(NDArray)`.
  private static String signature(String message) {
    var match = METHOD.matcher(message);
    if (!match.find()) {
      return cut(message);
    }
    var parameters =
        Arrays.stream(match.group(3).split(", "))
            .map(Trouble::simple)
            .collect(Collectors.joining(", "));
    var method = match.group(2).equals("<init>") ? "the constructor" : match.group(2);
    return "%s.%s(%s)".formatted(simple(match.group(1)), method, parameters);
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }

  /// The exception and its causes, with the frames in the student's own classes and the operator
  /// that they called.
  private String trace(Throwable thrown) {
    var text = new StringBuilder();
    @Nullable Throwable at = thrown;
    for (int depth = 0; at != null && depth < CAUSES; depth++, at = at.getCause()) {
      text.append(depth == 0 ? "" : "caused by ").append(at.getClass().getName());
      var message = at.getMessage();
      text.append(message == null ? "" : ": " + cut(message.strip())).append('\n');
      Arrays.stream(at.getStackTrace())
          .filter(frame -> students.contains(frame.getClassName()))
          .limit(FRAMES)
          .forEach(frame -> text.append("    at ").append(describe(frame)).append('\n'));
    }
    return text.toString().strip();
  }

  private static String describe(StackTraceElement frame) {
    return "%s.%s(%s:%d)"
        .formatted(
            simple(frame.getClassName()),
            frame.getMethodName(),
            frame.getFileName(),
            frame.getLineNumber());
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }
}
