package dev.argmax.worker.job;

import dev.argmax.contracts.GradingCompleted;
import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Failed.Blame;
import dev.argmax.contracts.GradingProgress;
import dev.argmax.contracts.Topics;
import dev.argmax.worker.run.Reports;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Reports through Kafka, keyed by submission so that they stay in order.
@Singleton
class KafkaReports implements Reports {
  private static final Logger LOG = System.getLogger(KafkaReports.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final Outbound outbound;
  private final Messages messages;

  KafkaReports(Outbound outbound, Messages messages) {
    this.outbound = outbound;
    this.messages = messages;
  }

  @Override
  public void progress(GradingProgress progress) {
    outbound.send(message(Topics.PROGRESS, progress.submissionId(), progress.runId(), progress));
  }

  @Override
  public boolean completed(GradingCompleted completed, BooleanSupplier worthwhile) {
    var message = message(Topics.COMPLETED, completed.submissionId(), completed.runId(), completed);
    Duration pause = FIRST_PAUSE;
    while (worthwhile.getAsBoolean()) {
      switch (outbound.sendAndWait(message)) {
        case STORED -> {
          return true;
        }
        case TOO_LARGE -> {
          return completed(tooLarge(completed), worthwhile);
        }
        case NOT_NOW -> {
          if (!sleep(pause)) {
            return false;
          }
          pause = longer(pause);
        }
      }
    }
    return false;
  }

  /// Trying again would not make it smaller, and the student must not wait for ever.
  private static GradingCompleted tooLarge(GradingCompleted completed) {
    LOG.log(Level.ERROR, "the result of run {0} is too large for Kafka", completed.runId());
    return new GradingCompleted(
        completed.runId(),
        completed.submissionId(),
        completed.epoch(),
        completed.workerId(),
        completed.psetDigest(),
        completed.imageDigest(),
        completed.sandbox(),
        completed.startedAt(),
        completed.finishedAt(),
        completed.phases(),
        new Failed(Blame.GRADER, false, "the result is too large to be sent"));
  }

  private ProducerRecord<String, byte[]> message(
      String topic, UUID submissionId, UUID runId, Object body) {
    var message = new ProducerRecord<>(topic, submissionId.toString(), messages.write(body));
    message.headers().add("schema-version", "1".getBytes(StandardCharsets.UTF_8));
    message.headers().add("grading-run-id", runId.toString().getBytes(StandardCharsets.UTF_8));
    return message;
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private static boolean sleep(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
