package dev.argmax.worker.job;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.contracts.GradingCompleted;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingRequested;
import dev.argmax.contracts.Lane;
import dev.argmax.contracts.Topics;
import dev.argmax.localstack.LocalKafka;
import dev.argmax.worker.testsupport.FakeGrading;
import dev.argmax.worker.testsupport.FakeService;
import dev.argmax.worker.testsupport.Surroundings;
import dev.argmax.worker.testsupport.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The whole worker but for its boxes: a real Kafka on one side, the service's internal routes on
/// the other.
@QuarkusTest
@QuarkusTestResource(value = Surroundings.class, restrictToAnnotatedClass = true)
@Timeout(120)
class WorkerTest {
  @Inject FakeGrading grading;
  @Inject ObjectMapper json;

  @SuppressWarnings("NullAway.Init") // Surroundings sets it.
  FakeService service;

  @SuppressWarnings("NullAway.Init") // Surroundings sets it.
  LocalKafka kafka;

  private KafkaProducer<String, byte[]> producer;
  private Topic completed;

  @BeforeEach
  void connect() {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(WorkerTest::assertReady);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    completed = new Topic(kafka.bootstrapServers(), Topics.COMPLETED);
  }

  @AfterEach
  void disconnect() {
    grading.setReady(true);
    service.setDown(false);
    completed.close();
    producer.close();
  }

  @Test
  void saysThatItIsThere() {
    await().atMost(Duration.ofSeconds(30)).until(() -> service.presences() > 0);
  }

  @Test
  void claimsGradesAndReports() throws Exception {
    UUID run = service.offer();

    request(Lane.CPU_INTERACTIVE, run);

    GradingCompleted report = reportOf(run);
    assertThat(report.epoch()).isEqualTo(3);
    assertThat(report.submissionId()).isEqualTo(service.submissionOf(run));
    assertThat(report.workerId()).isEqualTo("worker-under-test");
    assertThat(report.sandbox()).isEqualTo("fake");
    assertThat(report.outcome()).isInstanceOf(Graded.class);
    assertThat(report.phases()).extracting("phase").containsExactly("fetch", "run");
    var task = grading.tasks().stream().filter(t -> t.label().endsWith(run.toString())).findAny();
    assertThat(task).isPresent();
    assertThat(task.get().sources()).containsOnlyKeys("Answer.java");
    assertThat(task.get().seeds().seed("1")).hasSize(16);
  }

  @Test
  void expectsSubmissionsToWhatIsOpen() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(grading.expected())
                    .extracting(pset -> pset.digest())
                    .containsExactly(service.pset().digest()));
  }

  @Test
  void gradesADoubledRequestOnce() throws Exception {
    UUID run = service.offer();

    request(Lane.CPU_INTERACTIVE, run);
    request(Lane.CPU_INTERACTIVE, run);
    request(Lane.CPU_BULK, run);

    reportOf(run);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(service.claims().stream().filter(run::equals)).hasSize(3));
    assertThat(completed.all().stream().filter(message -> message.value().contains(run.toString())))
        .hasSize(1);
  }

  @Test
  void putsAsideWhatCannotBeReadAndGoesOn() throws Exception {
    UUID run = service.offer();
    String marker = UUID.randomUUID().toString();

    send(Lane.CPU_INTERACTIVE, "k", ("{\"poison\": \"" + marker).getBytes(UTF_8));
    send(
        Lane.CPU_INTERACTIVE,
        "k",
        ("{\"runId\": null, \"x\": \"" + marker + "\"}").getBytes(UTF_8));
    request(Lane.CPU_INTERACTIVE, run);

    reportOf(run);
    try (var deadLetters = new Topic(kafka.bootstrapServers(), Topics.DEAD_LETTER)) {
      var letter = deadLetters.await(message -> message.value().contains("poison\": \"" + marker));
      assertThat(letter.headers().lastHeader("error")).isNotNull();
      deadLetters.await(message -> message.value().contains("null, \"x\": \"" + marker));
    }
  }

  @Test
  void losesNothingWhileTheServiceIsAway() throws Exception {
    UUID run = service.offer();
    service.setDown(true);
    request(Lane.CPU_INTERACTIVE, run);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(WorkerTest::assertUnready);

    service.setDown(false);

    assertThat(reportOf(run).outcome()).isInstanceOf(Graded.class);
  }

  @Test
  void takesNothingWhileThereIsNoSandbox() throws Exception {
    grading.setReady(false);
    UUID run = service.offer();
    request(Lane.CPU_INTERACTIVE, run);
    assertUnready();

    await()
        .during(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(service.claims()).doesNotContain(run));
    grading.setReady(true);

    reportOf(run);
  }

  @Test
  void dropsTheResultOfALostLease() throws Exception {
    UUID lost = service.offer();
    grading.hold();
    request(Lane.CPU_INTERACTIVE, lost);
    await().atMost(Duration.ofSeconds(20)).until(() -> service.claims().contains(lost));

    service.revoke(lost);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(grading.cancelled())
                    .anyMatch(task -> task.label().endsWith(lost.toString())));
    grading.hold().countDown();
    UUID next = service.offer();
    request(Lane.CPU_INTERACTIVE, next);
    reportOf(next);
    assertThat(completed.all()).noneMatch(message -> message.value().contains(lost.toString()));
  }

  @Test
  void prefersTheInteractiveLane() throws Exception {
    var latch = grading.hold();
    UUID first = service.offer();
    request(Lane.CPU_INTERACTIVE, first);
    await().atMost(Duration.ofSeconds(20)).until(() -> service.claims().contains(first));
    UUID bulk = service.offer();
    UUID urgent = service.offer();
    request(Lane.CPU_BULK, bulk);
    request(Lane.CPU_INTERACTIVE, urgent);

    latch.countDown();

    reportOf(bulk);
    reportOf(urgent);
    assertThat(service.claims().indexOf(urgent)).isLessThan(service.claims().indexOf(bulk));
  }

  @Test
  void countsRuns() throws Exception {
    UUID run = service.offer();
    request(Lane.CPU_INTERACTIVE, run);
    reportOf(run);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                given()
                    .get("/q/metrics")
                    .then()
                    .body(containsString("argmax_worker_runs_total{outcome=\"graded\"}")));
  }

  private static void assertReady() {
    given().get("/q/health/ready").then().statusCode(200);
  }

  private static void assertUnready() {
    given().get("/q/health/ready").then().statusCode(503);
  }

  private void request(Lane lane, UUID run) throws Exception {
    var request =
        new GradingRequested(run, service.submissionOf(run), 2, lane, service.pset().digest());
    send(lane, request.submissionId().toString(), json.writeValueAsBytes(request));
  }

  private void send(Lane lane, String key, byte[] value)
      throws ExecutionException, InterruptedException {
    producer.send(new ProducerRecord<>(Topics.requested(lane), key, value)).get();
  }

  private GradingCompleted reportOf(UUID run) throws Exception {
    var message = completed.await(candidate -> candidate.value().contains(run.toString()));
    return json.readValue(message.value(), GradingCompleted.class);
  }
}
