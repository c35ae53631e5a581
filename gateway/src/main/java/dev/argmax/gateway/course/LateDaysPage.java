package dev.argmax.gateway.course;

import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A student's late days: how many are left and what the others were spent on.
///
/// @param days one for each waived day of the term, true when it is spent
record LateDaysPage(
    Visit visit, CourseView course, LateDaysView ledger, List<Boolean> days, List<Line> lines)
    implements TemplateInstance {

  static LateDaysPage of(
      Visit visit, CourseView course, LateDaysView ledger, List<AssignmentView> assignments) {
    Map<String, String> titles =
        assignments.stream().collect(Collectors.toMap(AssignmentView::slug, AssignmentView::title));
    var zone = ZoneId.of(course.zone());
    var spent = ledger.budget() - ledger.left();
    return new LateDaysPage(
        visit,
        course,
        ledger,
        IntStream.range(0, ledger.budget()).mapToObj(day -> day < spent).toList(),
        ledger.items().stream().map(item -> Line.of(item, titles, zone)).toList());
  }

  /// How many waived days are spent.
  public int spent() {
    return ledger.budget() - ledger.left();
  }

  /// One late submission that counts.
  ///
  /// @param keeps how many per cent of its points it keeps
  record Line(
      String slug,
      String title,
      String submission,
      int attempt,
      Moment received,
      AssignmentView.CostView cost,
      String keeps) {
    static Line of(LateDaysView.ItemView item, Map<String, String> titles, ZoneId zone) {
      return new Line(
          item.assignment(),
          titles.getOrDefault(item.assignment(), item.assignment()),
          item.submission(),
          item.attempt(),
          Moment.of(item.receivedAt(), zone),
          item.late(),
          Points.percent(item.late().factor()));
    }
  }
}
