package dev.argmax.benchmarks;

/// `./argmax bench NAME`.
public final class Main {
  private Main() {}

  /// Ends with 1 if a figure misses its bar.
  public static void main(String[] args) {
    var name = args.length == 0 ? "footprint" : args[0];
    var status =
        switch (name) {
          case "footprint" -> Footprint.run();
          default -> {
            System.err.println("no benchmark " + name + "; there is: footprint");
            yield 2;
          }
        };
    System.exit(status);
  }
}
