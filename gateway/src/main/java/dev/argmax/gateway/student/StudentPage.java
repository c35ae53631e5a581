package dev.argmax.gateway.student;

import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One student: what holds for them, what they have, and the form that gives them other dates.
///
/// @param trouble why the last form was refused; empty if it was not
record StudentPage(
    Desk desk,
    StudentView student,
    StudentView.LateDays lateDays,
    List<Row> rows,
    List<Given> extensions,
    Wish wish,
    String trouble)
    implements TemplateInstance {
  /// One assignment.
  ///
  /// @param because why the due date is another than the others'; empty when it is not
  /// @param submission the one that counts; empty if none does
  record Row(
      String slug,
      String title,
      Moment due,
      Moment lateUntil,
      String because,
      String attempts,
      String points,
      String late,
      String submission) {
    static Row of(Desk desk, StudentView.Assignment found) {
      var counting = found.counting();
      var allowed = found.attemptsAllowed();
      return new Row(
          found.slug(),
          found.title(),
          desk.moment(found.dueAt()),
          desk.moment(found.lateUntil()),
          because(found.dates().due()),
          allowed == null ? "" + found.attempts() : found.attempts() + " of " + allowed,
          counting == null ? empty(found) : Points.of(counting.points(), found.maxScore()),
          counting == null || counting.late().days() == 0
              ? ""
              : "days late: %d, waived: %d"
                  .formatted(counting.late().days(), counting.late().waived()),
          counting == null ? "" : counting.submission());
    }

    private static String empty(StudentView.Assignment found) {
      if (found.attempts() > 0) {
        return "waiting";
      }
      return found.closed() && found.pset().equals("READY") ? "missing" : "–";
    }

    private static String because(StudentView.Fact due) {
      return switch (due.source()) {
        case "PERSON" -> "extension by " + due.by() + ": " + due.reason();
        case "SECTION" -> "section " + due.section() + ": " + due.reason();
        default -> "";
      };
    }
  }

  /// An extension that holds.
  record Given(String assignment, List<String> what, String reason, String by, Moment at) {
    static Given of(Desk desk, StudentView.Extension found) {
      var what = new ArrayList<String>();
      date(desk, what, "opens", found.opensAt());
      date(desk, what, "due", found.dueAt());
      date(desk, what, "taken until", found.lateUntil());
      if (found.extraAttempts() != null) {
        what.add("attempts: " + found.extraAttempts() + " more");
      }
      return new Given(
          found.assignment(), what, found.reason(), found.by(), desk.moment(found.givenAt()));
    }

    private static void date(Desk desk, List<String> what, String word, @Nullable Instant at) {
      if (at != null) {
        what.add(word + " " + desk.moment(at).text());
      }
    }
  }

  /// What stands in the form.
  record Wish(String assignment, String dueAt, String lateUntil, String extra, String reason) {
    static final Wish NOTHING = new Wish("", "", "", "", "");

    static Wish of(ExtensionForm form) {
      return new Wish(
          Objects.requireNonNullElse(form.assignment, ""),
          Objects.requireNonNullElse(form.dueAt, ""),
          Objects.requireNonNullElse(form.lateUntil, ""),
          Objects.requireNonNullElse(form.extraAttempts, ""),
          Objects.requireNonNullElse(form.reason, ""));
    }
  }
}
