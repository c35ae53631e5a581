package dev.argmax.compiler;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/// What javac says, as a student reads it: file, line, message, the line itself and a caret.
final class DiagnosticsText {
  private static final int MAX_LINE = 200;
  private static final int MAX_MESSAGE = 2_000;
  private static final String MORE = "… and more; mend these first.\n";

  private DiagnosticsText() {}

  static String of(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    var text = new StringBuilder();
    for (var diagnostic : diagnostics) {
      if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
        continue;
      }
      var one = describe(diagnostic);
      if (size(text) + size(one) + size(MORE) > CompileResult.MAX_MESSAGE) {
        return text.append(MORE).toString();
      }
      text.append(one);
    }
    return text.toString();
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    var message = cut(diagnostic.getMessage(Locale.ENGLISH), MAX_MESSAGE);
    if (!(diagnostic.getSource() instanceof SourceFile source)) {
      return "error: " + message + "\n";
    }
    long number = diagnostic.getLineNumber();
    var line = source.line(number).replace('\t', ' ');
    var at = "%s:%d: error: %s\n".formatted(source.getName(), number, message);
    long column = diagnostic.getColumnNumber();
    if (line.length() > MAX_LINE || column < 1) {
      return at;
    }
    return at + "    " + line + "\n    " + " ".repeat((int) column - 1) + "^\n";
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max) + "…";
  }

  private static int size(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
