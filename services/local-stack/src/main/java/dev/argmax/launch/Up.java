package dev.argmax.launch;

import java.time.Duration;

/// `./argmax up`: starts everything, says so in one line, and stays until Ctrl-C unless detached.
final class Up {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final Installation installation;
  private final Options options;

  Up(Installation installation, Options options) {
    this.installation = installation;
    this.options = options;
  }

  int run() {
    var system = start(installation, options);
    System.out.println(
        "ready %s  (accounts in %s)"
            .formatted(system.baseUrl(), options.data().resolve("demo.env")));
    if (options.detach()) {
      system.detach();
      return 0;
    }
    if (options.once()) {
      system.close();
      return 0;
    }
    return stay(system);
  }

  static ArgmaxSystem start(Installation installation, Options options) {
    var sandbox = SandboxChoice.make(options.sandbox(), installation, System.err::println);
    System.err.println("sandbox: " + sandbox);
    var settings =
        SystemSettings.of(options.data(), options.port(), sandbox, options.clock())
            .withClass(options.students());
    return ArgmaxSystem.start(installation, settings, System.err::println);
  }

  /// Until a signal ends this JVM, which stops the system; or until a part ends by itself.
  static int stay(ArgmaxSystem system) {
    var stop = new Thread(system::close, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    while (system.processes().stream().allMatch(ServerProcess::isAlive)) {
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException _) {
        return 0;
      }
    }
    if (stop.isAlive() || system.isAskedToStop()) {
      return 0;
    }
    var ended = system.processes().stream().filter(process -> !process.isAlive()).findFirst();
    ended.ifPresent(process -> System.err.println(process.failure("ended").getMessage()));
    System.err.println("argmax stops. Everything accepted is kept; ./argmax up goes on with it.");
    return 1;
  }
}
