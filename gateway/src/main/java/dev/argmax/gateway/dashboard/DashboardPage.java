package dev.argmax.gateway.dashboard;

import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All assignments in numbers, one of them more closely, and how grading goes.
///
/// @param detail absent in a course without assignments
record DashboardPage(
    Desk desk, int students, List<Row> rows, @Nullable Detail detail, Queue queue, String trouble)
    implements TemplateInstance {
  /// One assignment.
  record Row(Numbers numbers, Moment due, String mean, String maxScore, boolean here) {
    static Row of(Desk desk, Numbers numbers, boolean here) {
      return new Row(
          numbers,
          desk.moment(numbers.dueAt()),
          Points.text(numbers.mean()),
          Points.text(numbers.maxScore()),
          here);
    }
  }
}
