package dev.argmax.gateway.submission;

import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.source.SourceDiff;
import dev.argmax.gateway.source.SourceView;
import dev.argmax.gateway.submission.SubmissionView.ProblemView;
import dev.argmax.gateway.submission.SubmissionView.TestView;
import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Two submissions for the same assignment side by side: what the change of the code did to each
/// test case.
///
/// @param tests those whose outcome or points changed
/// @param steady how many did not
record ComparisonPage(
    Visit visit,
    SubmissionPage.Place place,
    Sides sides,
    List<Change> tests,
    int steady,
    List<SourceDiff> files)
    implements TemplateInstance {

  static ComparisonPage of(
      Visit visit,
      SubmissionPage.Place place,
      Sides sides,
      List<SourceView> before,
      List<SourceView> now) {
    var all = changes(sides);
    var changed = all.stream().filter(Change::isOne).toList();
    return new ComparisonPage(
        visit, place, sides, changed, all.size() - changed.size(), SourceDiff.between(before, now));
  }

  private static List<Change> changes(Sides sides) {
    var before = tests(sides.before());
    return problems(sides.now()).stream()
        .flatMap(
            problem ->
                problem.tests().stream()
                    .map(test -> Change.of(problem, before.get(key(problem, test)), test)))
        .toList();
  }

  private static Map<String, TestView> tests(SubmissionView submission) {
    var found = new LinkedHashMap<String, TestView>();
    for (var problem : problems(submission)) {
      problem.tests().forEach(test -> found.put(key(problem, test), test));
    }
    return found;
  }

  private static String key(ProblemView problem, TestView test) {
    return problem.id() + " " + test.name();
  }

  private static List<ProblemView> problems(SubmissionView submission) {
    return Objects.requireNonNullElse(submission.problems(), List.of());
  }

  /// The two, the earlier first.
  record Sides(SubmissionView before, SubmissionView now) {
    public String scoreBefore() {
      return Points.of(before.score(), before.maxScore(), before.hiddenPoints());
    }

    public String scoreNow() {
      return Points.of(now.score(), now.maxScore(), now.hiddenPoints());
    }

    public Verdict verdictBefore() {
      return Verdict.of(before.verdict());
    }

    public Verdict verdictNow() {
      return Verdict.of(now.verdict());
    }
  }

  /// One test case.
  ///
  /// @param word `better`, `worse` or empty
  record Change(
      String problem,
      String name,
      Outcome before,
      String pointsBefore,
      Outcome now,
      String pointsNow,
      String word) {
    static Change of(ProblemView problem, @Nullable TestView before, TestView now) {
      var was = before == null ? null : before.points();
      return new Change(
          problem.id(),
          now.name(),
          before == null ? new Outcome("hidden", "–", "Not run") : Outcome.of(before.outcome()),
          Points.text(was),
          Outcome.of(now.outcome()),
          Points.text(now.points()),
          word(was == null ? 0 : was, now.points() == null ? 0 : now.points()));
    }

    boolean isOne() {
      return !before.equals(now) || !pointsBefore.equals(pointsNow);
    }

    private static String word(double was, double is) {
      return is > was ? "better" : is < was ? "worse" : "";
    }
  }
}
