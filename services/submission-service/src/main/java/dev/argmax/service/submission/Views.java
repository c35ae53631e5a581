package dev.argmax.service.submission;

import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.ProblemResult;
import dev.argmax.contracts.TestResult;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.grading.GradingRuns;
import dev.argmax.service.grading.GradingRuns.RunReport;
import dev.argmax.service.grading.RunFacts;
import dev.argmax.service.grading.RunStatus;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
import dev.argmax.service.standing.Attempt;
import dev.argmax.service.standing.CostView;
import dev.argmax.service.standing.Records;
import dev.argmax.service.standing.Standing;
import dev.argmax.service.standing.StudentRecord;
import dev.argmax.service.submission.SubmissionView.OverrideView;
import dev.argmax.service.submission.SubmissionView.ProblemView;
import dev.argmax.service.submission.SubmissionView.RegradeView;
import dev.argmax.service.submission.SubmissionView.RunView;
import dev.argmax.service.submission.SubmissionView.TestView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows a submission to a reader, and no more of it than that reader may see.
@ApplicationScoped
class Views {
  private final GradingRuns runs;
  private final Records records;
  private final Psets psets;
  private final Accounts accounts;
  private final Clock clock;

  Views(GradingRuns runs, Records records, Psets psets, Accounts accounts, Clock clock) {
    this.runs = runs;
    this.records = records;
    this.psets = psets;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Transactional
  SubmissionView of(Submission submission) {
    UUID id = submission.row().id;
    return of(
        submission,
        records.read(submission.owner(), submission.reader()),
        new Known(
            runs.report(id).orElse(null), accounts.login(submission.row().personId).orElse("?")));
  }

  /// Several of one course, without asking once for each where their owners stand.
  @Transactional
  List<SubmissionView> all(List<Submission> submissions) {
    if (submissions.isEmpty()) {
      return List.of();
    }
    Map<UUID, Member> owners = new HashMap<>();
    submissions.forEach(each -> owners.put(each.owner().personId(), each.owner()));
    Map<UUID, StudentRecord> standing =
        records.read(
            submissions.getFirst().assignment().course(),
            owners.values(),
            submissions.getFirst().reader());
    Map<UUID, RunReport> reports =
        runs.reports(submissions.stream().map(each -> each.row().id).toList());
    Map<UUID, String> logins =
        accounts.logins(
            submissions.stream().map(each -> each.row().personId).collect(Collectors.toSet()));
    return submissions.stream()
        .map(
            each ->
                of(
                    each,
                    Objects.requireNonNull(standing.get(each.owner().personId())),
                    new Known(
                        reports.get(each.row().id), logins.getOrDefault(each.row().personId, "?"))))
        .toList();
  }

  /// @param report absent while there is no run
  /// @param login of the one who handed it in
  private record Known(@Nullable RunReport report, String login) {}

  private SubmissionView of(Submission submission, StudentRecord record, Known known) {
    SubmissionRow row = submission.row();
    Standing standing = record.in(row.assignmentId);
    Standing.Counting counting =
        standing
            .counting()
            .filter(found -> found.attempt().submission().equals(row.id))
            .orElse(null);
    Sight sight =
        new Sight(
            submission.reader().may(Permission.READ_SUBMISSIONS),
            standing.dates().isPastDue(clock.instant()));
    RunReport report = known.report();
    Shown shown = report == null ? Shown.NOTHING : shown(sight, report.status());
    Attempt attempt = standing.attempt(row.id).orElse(null);
    return new SubmissionView(
        row.id,
        submission.assignment().course(),
        submission.assignment().slug(),
        known.login(),
        row.attempt,
        row.receivedAt,
        standing.dates().lateness(row.receivedAt),
        counting != null,
        counting == null ? null : CostView.of(counting.cost(), null),
        counting == null ? null : counting.points(),
        row.archiveSha256,
        shown.state(),
        shown.position(),
        shown.untilTaken(),
        shown.step(),
        shown.worth() == null ? null : shown.worth().verdict(),
        attempt == null ? null : attempt.score(),
        psets.pset(row.psetDigest).map(Pset::maxScore).orElse(0.0),
        hiddenPoints(shown, attempt),
        attempt == null ? null : OverrideView.of(attempt),
        sight.everything() && report != null ? RegradeView.of(report.regrade()) : null,
        shown.message(),
        shown.problems(),
        shown.output(),
        run(row.psetDigest, shown.facts()),
        row.files,
        row.ignored);
  }

  // What staff set leaves nothing out.
  private static @Nullable Double hiddenPoints(Shown shown, @Nullable Attempt attempt) {
    boolean isGraded = attempt != null && attempt.override() == null;
    return shown.worth() == null || !isGraded ? null : shown.worth().hiddenPoints();
  }

  private static Shown shown(Sight sight, RunStatus status) {
    return switch (status) {
      case RunStatus.Queued queued -> Shown.waiting(queued);
      case RunStatus.Grading(_, RunStatus.Step step) -> Shown.grading(step);
      case RunStatus.Withdrawn _ -> Shown.at(State.WITHDRAWN);
      case RunStatus.Parked(_, String failure) ->
          Shown.at(State.PARKED)
              .saying(
                  sight.everything()
                      ? failure
                      : "We could not grade this yet, and that is not your fault. The staff are on"
                          + " it; it costs you nothing.");
      case RunStatus.Done done -> done(sight, done);
    };
  }

  private static Shown done(Sight sight, RunStatus.Done done) {
    return switch (done.outcome()) {
      case Graded graded ->
          new Shown(
              State.GRADED,
              null,
              null,
              null,
              Worth.of(sight, done.result(), graded.tests()),
              null,
              graded.problems().stream().map(problem -> problem(sight, problem)).toList(),
              graded.output(),
              done.facts());
      case NotGradable(_, String message) ->
          new Shown(
              State.GRADED,
              null,
              null,
              null,
              new Worth(done.result().verdict(), done.result().score(), null),
              message,
              List.of(),
              null,
              done.facts());
      case Failed _ -> throw new IllegalStateException("A failure of ours is never an outcome");
    };
  }

  private static ProblemView problem(Sight sight, ProblemResult problem) {
    return new ProblemView(
        problem.id(),
        problem.title(),
        sight.points(problem.tests()),
        problem.tests().stream().mapToDouble(TestResult::maxPoints).sum(),
        sight.hiddenPoints(problem.tests()),
        problem.tests().stream().map(test -> test(sight, test)).toList(),
        sight.everything() && !problem.flags().isEmpty() ? problem.flags() : null);
  }

  private static TestView test(Sight sight, TestResult test) {
    return sight.reaches(test)
        ? new TestView(
            test.name(), test.outcome(), test.points(), test.maxPoints(), null, test.message())
        : new TestView(test.name(), null, null, test.maxPoints(), true, null);
  }

  private static @Nullable RunView run(String psetDigest, @Nullable RunFacts facts) {
    return facts == null
        ? new RunView(psetDigest, null, null, null, null, null)
        : new RunView(
            psetDigest,
            facts.imageDigest(),
            facts.sandbox(),
            facts.startedAt(),
            facts.finishedAt(),
            facts.phases());
  }

  private record Shown(
      State state,
      @Nullable Long position,
      @Nullable Duration untilTaken,
      RunStatus.@Nullable Step step,
      @Nullable Worth worth,
      @Nullable String message,
      @Nullable List<ProblemView> problems,
      @Nullable String output,
      @Nullable RunFacts facts) {
    static final Shown NOTHING = at(State.RECEIVED);

    static Shown at(State state) {
      return new Shown(state, null, null, null, null, null, null, null, null);
    }

    static Shown waiting(RunStatus.Queued queued) {
      State state = queued.announced() ? State.QUEUED : State.RECEIVED;
      return new Shown(
          state, queued.position(), queued.untilTaken(), null, null, null, null, null, null);
    }

    static Shown grading(RunStatus.@Nullable Step step) {
      return new Shown(State.GRADING, null, null, step, null, null, null, null, null);
    }

    Shown saying(String words) {
      return new Shown(state, position, untilTaken, step, worth, words, problems, output, facts);
    }
  }
}
