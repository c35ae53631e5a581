package dev.argmax.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The Java side of `./argmax`: `Main up|down|demo|doctor [options]`.
public final class Main {
  private static final int USAGE = 2;

  private Main() {}

  /// Ends the JVM with the command's status.
  public static void main(String[] args) {
    System.exit(run(List.copyOf(Arrays.asList(args))));
  }

  private static int run(List<String> args) {
    var command = args.isEmpty() ? "" : args.getFirst();
    var words = args.subList(Math.min(1, args.size()), args.size());
    try {
      return switch (command) {
        case "up" ->
            new Up(Installation.here(), Options.parse(defaults(".argmax", 8080), words)).run();
        case "down" -> Down.run(Options.parse(defaults(".argmax", 8080), words));
        case "demo" -> new Demo(Installation.here(), demo(words)).run();
        case "doctor" ->
            new Doctor(Installation.here(), Options.parse(defaults(".argmax", 8080), words)).run();
        default -> {
          System.err.println("Main up|down|demo|doctor [options]; ./argmax help lists them");
          yield USAGE;
        }
      };
    } catch (LaunchException e) {
      System.err.println("argmax: " + e.getMessage());
      return 1;
    }
  }

  private static Options defaults(String data, int port) {
    return new Options(false, false, port, Path.of(data), SandboxChoice.Wish.AUTO, null, 0);
  }

  /// The shipped course is in the past: on this day its first problem set is open, or, with a
  /// made-up class, four have been handed in.
  private static Options demo(List<String> words) {
    var options = Options.parse(defaults(".argmax/demo", 8080), words);
    return options.clock() == null
        ? Options.parse(options, List.of("--clock", clockOf(options)))
        : options;
  }

  private static String clockOf(Options options) {
    return options.students() == 0 ? "2022-09-20T12:00" : "2022-11-16T12:00";
  }
}
