package dev.argmax.benchmarks;

import dev.argmax.benchmarks.grade.GradeBench;
import dev.argmax.benchmarks.pages.PagesBench;
import dev.argmax.benchmarks.poll.PollBench;
import java.util.List;

/// `./argmax bench NAME`.
public final class Main {
  private Main() {}

  /// Ends with 1 if a figure misses its bar.
  public static void main(String[] args) throws Exception {
    var name = args.length == 0 ? "" : args[0];
    var status =
        switch (name) {
          case "footprint" -> Footprint.run();
          case "grade" -> GradeBench.run(List.of(args).subList(1, args.length));
          case "pages" -> PagesBench.run(List.of(args).subList(1, args.length));
          case "poll" -> PollBench.run(List.of(args).subList(1, args.length));
          default -> {
            System.err.println(
                "no benchmark '"
                    + name
                    + "'; there are: footprint, grade [ROUNDS], pages [ROUNDS], poll [ROUNDS]");
            yield 2;
          }
        };
    System.exit(status);
  }
}
