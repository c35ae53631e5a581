package dev.argmax.service.command;

import dev.argmax.service.coursefile.CourseFileException;
import dev.argmax.service.coursefile.CourseYaml;
import dev.argmax.service.coursefile.Flaw;
import dev.argmax.service.rebase.Rebase;
import dev.argmax.service.rebase.Rebase.Rebased;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `course check FILE`, `course load FILE` and `course rebase FILE`.
///
/// Exit codes: 0 done, 1 the course file is at fault and its errors are printed, 2 the command is,
/// 3 the running system refused or gave no answer.
public final class CourseMain {
  private static final String USAGE =
      """
      usage: course check FILE
             course load FILE [--dry-run]
             course rebase FILE --first-day DAY [--skip DAY|FROM..TO]... [--id ID] [--title TITLE] [--term TERM]
      """;

  private final Path home;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  /// @param home where `.argmax/demo.env` may lie
  CourseMain(Path home, Map<String, String> environment, PrintStream out, PrintStream err) {
    this.home = home;
    this.environment = Map.copyOf(environment);
    this.out = out;
    this.err = err;
  }

  /// Ends the JVM with the command's status.
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new CourseMain(Path.of(""), System.getenv(), out, err).run(arguments));
  }

  int run(String... arguments) {
    String file = arguments.length > 1 ? arguments[1] : "";
    try {
      return run(CourseCommand.parse(List.of(arguments)));
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return 2;
    } catch (CourseFileException e) {
      print(file, e.flaws());
      return 1;
    } catch (NoSuchFileException e) {
      err.println("there is no file " + e.getMessage());
      return 2;
    } catch (IOException e) {
      err.println(e.getMessage());
      return 3;
    }
  }

  private int run(CourseCommand command) throws IOException {
    return switch (command) {
      case CourseCommand.Check check -> {
        CourseYaml.parse(Files.readString(check.file()));
        out.println("ok");
        yield 0;
      }
      case CourseCommand.Load load -> {
        String text = Files.readString(load.file());
        CourseYaml.parse(text);
        yield RunningCourse.of(home, environment).load(text, load.dryRun(), out) ? 0 : 3;
      }
      case CourseCommand.Move move -> rebase(move);
    };
  }

  /// Prints the new file in any case: what is wrong with it the staff mend in it.
  private int rebase(CourseCommand.Move move) throws IOException {
    Rebased rebased = Rebase.rebase(Files.readString(move.file()), move.wish());
    out.print(rebased.text());
    out.flush();
    rebased.remarks().forEach(remark -> err.println("look at " + remark));
    try {
      CourseYaml.parse(rebased.text());
      return 0;
    } catch (CourseFileException e) {
      err.println("in the new file:");
      print("new", e.flaws());
      return 1;
    }
  }

  private void print(String file, List<Flaw> flaws) {
    flaws.forEach(flaw -> err.println(file + ":" + flaw));
  }
}
