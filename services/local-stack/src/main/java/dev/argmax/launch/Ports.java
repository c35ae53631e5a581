package dev.argmax.launch;

import dev.argmax.localstack.FreePorts;
import java.nio.file.Path;

/// Where each process listens on 127.0.0.1. All but the gateway's are chosen once per data
/// directory.
record Ports(int gateway, int service, int worker, int postgres, int kafka) {
  static Ports keptIn(Path file, int gateway) {
    var kept = new EnvFile(file);
    var ports =
        new Ports(
            gateway == 0 ? choose(kept, "GATEWAY_PORT") : gateway,
            choose(kept, "SERVICE_PORT"),
            choose(kept, "WORKER_PORT"),
            choose(kept, "POSTGRES_PORT"),
            choose(kept, "KAFKA_PORT"));
    kept.save();
    return ports;
  }

  private static int choose(EnvFile kept, String key) {
    var port = Integer.parseInt(kept.get(key, () -> Integer.toString(FreePorts.any())));
    if (!FreePorts.isFree(port)) {
      // Somebody else took it while argmax was down.
      port = FreePorts.any();
      kept.put(key, Integer.toString(port));
    }
    return port;
  }
}
