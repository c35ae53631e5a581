package dev.argmax.service.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.TestResult;
import dev.argmax.pset.Pset;
import dev.argmax.service.archive.Archives;
import dev.argmax.service.archive.CheckedUpload;
import dev.argmax.service.archive.RefusedException;
import dev.argmax.service.archive.UploadReader;
import dev.argmax.service.archive.UploadReader.Part;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.grading.ShownScore;
import dev.argmax.service.grading.Verdict;
import dev.argmax.service.seed.MadeUpWork.MadeUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Writes made-up submissions in bulk, as the tables want them: what the service reads afterwards
/// is what real ones would have left there.
@ApplicationScoped
class MadeUpRows {
  private static final int BATCH = 200;
  private static final String SUBMISSION =
      """
      insert into submission (id, assignment_id, person_id, attempt, received_at, archive_sha256,
        pset_digest, files, ignored)
      values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, '[]')""";
  private static final String MEMBER =
      "insert into submission_member (person_id, submission_id) values (?, ?)";
  private static final String RUN =
      """
      insert into grading_run (id, submission_id, lane, pset_digest, state, epoch, queued_at,
        announce_at, announcements, claimed_at, finished_at, infrastructure_failures, verdict,
        score, max_score, shown_score, hidden_points, outcome, facts)
      values (gen_random_uuid(), ?, ?, ?, 'DONE', 1, ?, ?, 1, ?, ?, 0, ?, ?, ?, ?, ?, ?::jsonb,
        ?::jsonb)""";
  private static final String PEOPLE =
      """
      select p.id, substring(p.login from 9)::int from person p
      where p.login ~ '^student-[0-9]{1,6}$' and substring(p.login from 9)::int <= :students
        and not exists (select from submission_member m join submission s on s.id = m.submission_id
          where m.person_id = p.id and s.assignment_id = :assignment)""";

  private final EntityManager database;
  private final Archives archives;
  private final ObjectMapper json;

  MadeUpRows(EntityManager database, Archives archives, ObjectMapper json) {
    this.database = database;
    this.archives = archives;
    this.json = json;
  }

  /// What a student hands in, by their number.
  interface Source {
    List<MadeUp> of(int student);
  }

  void write(Assignment assignment, Pset pset, Source source, int students) {
    CheckedUpload upload = upload(assignment);
    archives.keep(upload);
    List<?> people =
        database
            .createNativeQuery(PEOPLE)
            .setParameter("students", students)
            .setParameter("assignment", assignment.id())
            .getResultList();
    Common common = new Common(assignment, pset, upload, text(upload.files()), facts(assignment));
    database
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (Batches batches = new Batches(connection)) {
                for (Object row : people) {
                  Object[] person = (Object[]) row;
                  for (MadeUp madeUp : source.of(((Number) person[1]).intValue())) {
                    batches.add(common, (UUID) person[0], madeUp, text(madeUp.outcome()));
                  }
                }
                batches.flush();
              }
            });
  }

  private static CheckedUpload upload(Assignment assignment) {
    try {
      Path file = Files.createTempFile("made-up", ".java");
      try {
        Files.writeString(
            file,
            "// Made up for %s: nobody wrote this, and nothing graded it.%nclass MadeUp {}%n"
                .formatted(assignment.slug()));
        return UploadReader.read(List.of(new Part("MadeUp.java", file)));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A small file could not be written", e);
    } catch (RefusedException e) {
      throw new IllegalStateException("A file of ours must be a valid upload", e);
    }
  }

  private String facts(Assignment assignment) {
    String now = assignment.dates().opensAt().toString();
    return text(
        Map.of(
            "psetDigest",
            String.valueOf(assignment.psetDigest()),
            "imageDigest",
            "made-up",
            "sandbox",
            "made-up",
            "startedAt",
            now,
            "finishedAt",
            now,
            "phases",
            List.of()));
  }

  private String text(Object value) {
    try {
      return value instanceof GradingOutcome
          ? json.writerFor(GradingOutcome.class).writeValueAsString(value)
          : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("What is made up must have a JSON form", e);
    }
  }

  /// What all submissions of an assignment share.
  private record Common(
      Assignment assignment, Pset pset, CheckedUpload upload, String files, String facts) {}

  /// The three statements, sent some hundred rows at a time.
  private static final class Batches implements AutoCloseable {
    private final PreparedStatement submission;
    private final PreparedStatement member;
    private final PreparedStatement run;
    private int waiting;

    Batches(Connection connection) throws SQLException {
      submission = connection.prepareStatement(SUBMISSION);
      member = connection.prepareStatement(MEMBER);
      run = connection.prepareStatement(RUN);
    }

    void add(Common common, UUID person, MadeUp madeUp, String outcome) throws SQLException {
      String digest = String.valueOf(common.assignment().psetDigest());
      Timestamp at = Timestamp.from(madeUp.receivedAt());
      row(
          submission,
          madeUp.id(),
          common.assignment().id(),
          person,
          madeUp.attempt(),
          at,
          common.upload().sha256(),
          digest,
          common.files());
      row(member, person, madeUp.id());
      List<TestResult> tests = madeUp.outcome().tests();
      double most = common.pset().points();
      ShownScore shown = ShownScore.of(tests, most);
      row(
          run,
          madeUp.id(),
          common.pset().lane().name() + "_INTERACTIVE",
          digest,
          at,
          at,
          at,
          at,
          Verdict.of(tests).name(),
          Math.min(tests.stream().mapToDouble(TestResult::points).sum(), most),
          most,
          shown.score(),
          shown.hiddenPoints(),
          outcome,
          common.facts());
      if (++waiting >= BATCH) {
        flush();
      }
    }

    void flush() throws SQLException {
      submission.executeBatch();
      member.executeBatch();
      run.executeBatch();
      waiting = 0;
    }

    private static void row(PreparedStatement statement, Object... values) throws SQLException {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
      submission.close();
      member.close();
      run.close();
    }
  }
}
