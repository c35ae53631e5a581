package dev.argmax.launch;

import java.nio.file.Files;

/// `./argmax down`: ends what `up` started over a data directory.
final class Down {
  private Down() {}

  static int run(Options options) {
    var data = new DataDirectory(options.data());
    var stopped = Files.isDirectory(data.root()) ? RunningSystem.in(data).stop() : 0;
    System.out.println(
        stopped == 0
            ? "argmax was not up in " + data.root()
            : "stopped %d processes; the data stays in %s".formatted(stopped, data.root()));
    return 0;
  }
}
