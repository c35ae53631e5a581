package dev.argmax.worker;

import dev.argmax.worker.job.WorkerConfig;
import dev.argmax.worker.run.WorkerIdentity;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the parts of the worker are given and do not make themselves.
@Singleton
class WorkerParts {
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  WorkerIdentity identity(
      WorkerConfig config, @ConfigProperty(name = "quarkus.http.port") int port) {
    return new WorkerIdentity(config.id().orElseGet(() -> hostName() + "-" + port));
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "worker";
    }
  }
}
