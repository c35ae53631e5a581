package dev.argmax.gateway.settings;

import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everything that holds for one assignment.
///
/// @param trouble why the last form was refused; empty if it was not
record AssignmentSettingsPage(
    Desk desk,
    SettingsView.Assignment assignment,
    Dates dates,
    String counts,
    String attempts,
    List<Other> others,
    List<Test> tests,
    String trouble)
    implements TemplateInstance {
  /// When it is open for everybody without other dates.
  record Dates(Moment opens, Moment due, Moment lateUntil) {
    static Dates of(Desk desk, SettingsView.Assignment found) {
      return new Dates(
          desk.moment(found.opensAt()), desk.moment(found.dueAt()), desk.moment(found.lateUntil()));
    }
  }

  /// Other dates of a section or a student.
  ///
  /// @param student empty if it is a section
  record Other(
      String student,
      String section,
      @Nullable Moment due,
      @Nullable Moment lateUntil,
      String extra,
      String reason,
      String by) {
    static Other of(Desk desk, SettingsView.Extension found) {
      var due = found.dueAt();
      var lateUntil = found.lateUntil();
      return new Other(
          Objects.requireNonNullElse(found.student(), ""),
          Objects.requireNonNullElse(found.section(), ""),
          due == null ? null : desk.moment(due),
          lateUntil == null ? null : desk.moment(lateUntil),
          found.extraAttempts() == null ? "" : "" + found.extraAttempts(),
          found.reason(),
          found.by());
    }
  }

  /// A test case, as it was in what is graded.
  record Test(String problem, String name, String points, String seen) {
    static Test of(SettingsView.Test found) {
      return new Test(
          found.problem(),
          found.name(),
          Points.text(found.maxPoints()),
          switch (found.visibility()) {
            case "ALWAYS" -> "always";
            case "AFTER_DUE" -> "after the due date";
            default -> "never";
          });
    }
  }
}
