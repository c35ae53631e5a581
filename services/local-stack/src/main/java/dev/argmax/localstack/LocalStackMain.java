package dev.argmax.localstack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Runs the embedded servers in a JVM of their own, side by side or one alone:
///
/// `LocalStackMain [postgres] [kafka] --data DIR [--postgres-port P] [--kafka-port K]`
///
/// Prints one line that starts with `ready` when all of them answer, and stops them on SIGTERM.
public final class LocalStackMain {
  private static final Logger ROOT = Logger.getLogger("");

  /// Warns at every start that it starts.
  private static final Logger CONTROLLER = Logger.getLogger("org.apache.kafka.controller");

  private record Options(
      boolean postgres, boolean kafka, Path data, int postgresPort, int kafkaPort) {
    static Options parse(String... args) {
      var words = new ArrayDeque<>(List.of(args));
      var postgres = false;
      var kafka = false;
      var data = Path.of(".argmax");
      var postgresPort = 0;
      var kafkaPort = 0;
      while (!words.isEmpty()) {
        switch (words.pop()) {
          case "postgres" -> postgres = true;
          case "kafka" -> kafka = true;
          case "--data" -> data = Path.of(words.pop());
          case "--postgres-port" -> postgresPort = Integer.parseInt(words.pop());
          case "--kafka-port" -> kafkaPort = Integer.parseInt(words.pop());
          case String other -> throw new IllegalArgumentException("unknown argument: " + other);
        }
      }
      return new Options(postgres, kafka, data, postgresPort, kafkaPort);
    }
  }

  private LocalStackMain() {}

  /// Returns never: the process ends by a signal.
  public static void main(String[] args) throws InterruptedException {
    ROOT.setLevel(Level.WARNING);
    CONTROLLER.setLevel(Level.SEVERE);
    var options = Options.parse(args);
    try (var starters = Executors.newVirtualThreadPerTaskExecutor()) {
      var servers = new ArrayList<Callable<String>>();
      if (options.postgres) {
        servers.add(() -> startPostgres(options));
      }
      if (options.kafka) {
        servers.add(() -> startKafka(options));
      }
      var addresses = new StringJoiner(" ", "ready ", "");
      for (var started : starters.invokeAll(servers)) {
        addresses.add(started.get());
      }
      System.out.println(addresses);
    } catch (ExecutionException e) {
      ROOT.log(Level.SEVERE, "The local stack ends: a server did not start.", e.getCause());
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  private static String startPostgres(Options options) {
    var postgres = LocalPostgres.start(options.data.resolve("postgres"), options.postgresPort);
    stopAtExit("postgres", postgres::close);
    return postgres.jdbcUrl();
  }

  private static String startKafka(Options options) {
    var kafka = LocalKafka.start(options.data.resolve("kafka"), options.kafkaPort);
    stopAtExit("kafka", kafka::close);
    return kafka.bootstrapServers();
  }

  private static void stopAtExit(String name, Runnable close) {
    Runtime.getRuntime().addShutdownHook(new Thread(close, "stop-" + name));
  }
}
