package dev.argmax.service.submission;

import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.ProblemResult;
import dev.argmax.contracts.TestResult;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.course.Permission;
import dev.argmax.service.grading.GradingRuns;
import dev.argmax.service.grading.RunFacts;
import dev.argmax.service.grading.RunStatus;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
import dev.argmax.service.submission.SubmissionView.ProblemView;
import dev.argmax.service.submission.SubmissionView.RunView;
import dev.argmax.service.submission.SubmissionView.TestView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows a submission to a reader, and no more of it than that reader may see.
@ApplicationScoped
class Views {
  private final GradingRuns runs;
  private final Psets psets;
  private final Accounts accounts;
  private final Clock clock;

  Views(GradingRuns runs, Psets psets, Accounts accounts, Clock clock) {
    this.runs = runs;
    this.psets = psets;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Transactional
  SubmissionView of(Submission submission) {
    SubmissionRow row = submission.row();
    Shown shown =
        runs.status(row.id).map(status -> shown(submission, status)).orElse(Shown.NOTHING);
    return new SubmissionView(
        row.id,
        submission.assignment().course(),
        submission.assignment().slug(),
        accounts.login(row.personId).orElse("?"),
        row.attempt,
        row.receivedAt,
        EffectiveDates.of(submission.assignment()).lateness(row.receivedAt),
        row.archiveSha256,
        shown.state(),
        shown.position(),
        shown.result() == null ? null : shown.result().verdict(),
        shown.result() == null ? null : shown.result().score(),
        psets.pset(row.psetDigest).map(Pset::maxScore).orElse(0.0),
        shown.message(),
        shown.problems(),
        shown.output(),
        run(row.psetDigest, shown.facts()),
        row.files,
        row.ignored);
  }

  private Shown shown(Submission submission, RunStatus status) {
    return switch (status) {
      case RunStatus.Queued(_, long position, boolean announced) ->
          Shown.at(announced ? State.QUEUED : State.RECEIVED, position);
      case RunStatus.Grading _ -> Shown.at(State.GRADING, null);
      case RunStatus.Parked(_, String failure) ->
          Shown.at(State.PARKED, null)
              .saying(
                  submission.reader().may(Permission.READ_SUBMISSIONS)
                      ? failure
                      : "We could not grade this yet, and that is not your fault. The staff are on"
                          + " it; it costs you nothing.");
      case RunStatus.Done done -> done(submission, done);
    };
  }

  private Shown done(Submission submission, RunStatus.Done done) {
    return switch (done.outcome()) {
      case Graded graded ->
          new Shown(
              State.GRADED,
              null,
              done.result(),
              null,
              graded.problems().stream().map(problem -> problem(submission, problem)).toList(),
              graded.output(),
              done.facts());
      case NotGradable(_, String message) ->
          new Shown(State.GRADED, null, done.result(), message, List.of(), null, done.facts());
      case Failed _ -> throw new IllegalStateException("A failure of ours is never an outcome");
    };
  }

  private ProblemView problem(Submission submission, ProblemResult problem) {
    return new ProblemView(
        problem.id(),
        problem.title(),
        problem.tests().stream().mapToDouble(TestResult::points).sum(),
        problem.tests().stream().mapToDouble(TestResult::maxPoints).sum(),
        problem.tests().stream().map(test -> test(submission, test)).toList(),
        submission.reader().may(Permission.READ_SUBMISSIONS) && !problem.flags().isEmpty()
            ? problem.flags()
            : null);
  }

  private TestView test(Submission submission, TestResult test) {
    boolean visible =
        submission.reader().may(Permission.READ_SUBMISSIONS)
            || switch (test.visibility()) {
              case ALWAYS -> true;
              case AFTER_DUE ->
                  EffectiveDates.of(submission.assignment()).isPastDue(clock.instant());
              case NEVER -> false;
            };
    return visible
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
      RunStatus.@Nullable Result result,
      @Nullable String message,
      @Nullable List<ProblemView> problems,
      @Nullable String output,
      @Nullable RunFacts facts) {
    static final Shown NOTHING = at(State.RECEIVED, null);

    static Shown at(State state, @Nullable Long position) {
      return new Shown(state, position, null, null, null, null, null);
    }

    Shown saying(String words) {
      return new Shown(state, position, result, words, problems, output, facts);
    }
  }
}
