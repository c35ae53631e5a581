package dev.argmax.service.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.contracts.GradingCompleted;
import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.ProblemResult;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.contracts.TestResult;
import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.contracts.Topics;
import dev.argmax.service.outbox.KafkaConfig;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Plays a grader worker: claims over HTTP, reports over Kafka.
@Singleton
public final class Worker {
  private final KafkaConfig kafka;
  private final ObjectMapper json;
  private final Rows rows;

  Worker(KafkaConfig kafka, ObjectMapper json, Rows rows) {
    this.kafka = kafka;
    this.json = json;
    this.rows = rows;
  }

  /// The run of a submission.
  public UUID runOf(String submission) {
    return rows.runOf(UUID.fromString(submission));
  }

  /// The number that a query counts.
  public long rowsOf(String sql) {
    return rows.count(sql);
  }

  /// How many dead letters there are.
  public long lettersNow() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      for (int i = 0; i < kafka.partitions(); i++) {
        latest.put(new TopicPartition(Topics.DEAD_LETTER, i), OffsetSpec.latest());
      }
      return admin.listOffsets(latest).all().get(10, TimeUnit.SECONDS).values().stream()
          .mapToLong(offset -> offset.offset())
          .sum();
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Claims the run, whatever comes of it.
  public Response claims(UUID run, String workerId) {
    return Client.internal()
        .contentType("application/json")
        .body(Map.of("workerId", workerId))
        .post("/internal/v1/runs/{run}/claim", run);
  }

  /// Claims the submission's run and holds it.
  public Held holds(String submission) {
    UUID run = runOf(submission);
    var claim = claims(run, "worker-1").then().statusCode(200).extract().jsonPath();
    return new Held(
        run, UUID.fromString(submission), claim.getLong("epoch"), claim.getString("psetDigest"));
  }

  /// Reports an outcome for a claim.
  public void reports(Held held, GradingOutcome outcome) {
    reports(held.completed(outcome));
  }

  public void reports(GradingCompleted message) {
    try {
      sends(Topics.COMPLETED, message.submissionId().toString(), json.writeValueAsBytes(message));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /// Sends any bytes and waits until Kafka has them.
  public void sends(String topic, String key, byte @Nullable [] value) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value))
          .get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// An outcome for the sample pset: who passes a, b and c, worth 10, 20 and 30 points.
  public static GradingOutcome.Graded graded(TestOutcome a, TestOutcome b, TestOutcome c) {
    return new GradingOutcome.Graded(
        List.of(
            new ProblemResult(
                "1.1",
                "First",
                List.of(
                    test("a", a, 10, Visibility.ALWAYS), test("b", b, 20, Visibility.AFTER_DUE)),
                List.of("uses reflection")),
            new ProblemResult(
                "1.2", "Second", List.of(test("c", c, 30, Visibility.NEVER)), List.of())),
        "printed by the student\u0000");
  }

  private static TestResult test(String name, TestOutcome outcome, double max, Visibility seen) {
    double points = outcome == TestOutcome.PASSED ? max : 0;
    return new TestResult(name, outcome, points, max, seen, "about " + name);
  }

  /// A claim this worker holds.
  public record Held(UUID run, UUID submission, long epoch, String psetDigest) {

    public GradingCompleted completed(GradingOutcome outcome) {
      Instant now = Instant.parse("2022-09-20T12:00:00Z");
      return new GradingCompleted(
          run,
          submission,
          epoch,
          "worker-1",
          psetDigest,
          "sha256:image",
          "process",
          now,
          now,
          List.of(new GradingCompleted.PhaseTime("compile", 12)),
          outcome);
    }
  }

  /// What only the database knows.
  @ApplicationScoped
  public static class Rows {
    private final EntityManager database;

    Rows(EntityManager database) {
      this.database = database;
    }

    @Transactional
    public UUID runOf(UUID submission) {
      return (UUID)
          database
              .createNativeQuery(
                  "select id from grading_run where submission_id = :id order by queued_at desc, finished_at desc nulls first limit 1",
                  UUID.class)
              .setParameter("id", submission)
              .getSingleResult();
    }

    /// The id of somebody.
    @Transactional
    public UUID person(String login) {
      return (UUID)
          database
              .createNativeQuery("select id from person where login = :login", UUID.class)
              .setParameter("login", login)
              .getSingleResult();
    }

    /// Some submission of somebody in a course.
    @Transactional
    public UUID submission(String course, String login) {
      return (UUID)
          database
              .createNativeQuery(
                  """
                  select s.id from submission s join assignment a on a.id = s.assignment_id
                  join person p on p.id = s.person_id
                  where a.course_id = :course and p.login = :login order by s.received_at limit 1""",
                  UUID.class)
              .setParameter("course", course)
              .setParameter("login", login)
              .getSingleResult();
    }

    /// The number that a query counts.
    @Transactional
    public long count(String sql) {
      return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }

    @Transactional
    public void run(String sql) {
      database.createNativeQuery(sql).executeUpdate();
    }
  }
}
