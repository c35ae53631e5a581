package dev.argmax.worker.health;

import dev.argmax.worker.job.KafkaContact;
import dev.argmax.worker.run.Grading;
import dev.argmax.worker.service.SubmissionService;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready is a worker that could grade a run this minute.
@Readiness
@Singleton
class WorkerReady implements HealthCheck {
  private final Grading grading;
  private final KafkaContact kafka;
  private final SubmissionService service;

  WorkerReady(Grading grading, KafkaContact kafka, SubmissionService service) {
    this.grading = grading;
    this.kafka = kafka;
    this.service = service;
  }

  @Override
  public HealthCheckResponse call() {
    boolean sandbox = grading.isReady();
    boolean kafkaSeen = kafka.isSeen();
    boolean serviceAnswers = service.answers();
    return HealthCheckResponse.named("worker")
        .status(sandbox && kafkaSeen && serviceAnswers)
        .withData("sandbox", sandbox)
        .withData("kafka", kafkaSeen)
        .withData("service", serviceAnswers)
        .build();
  }
}
