package dev.argmax.gateway.work;

import dev.argmax.gateway.course.AssignmentView;
import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.staff.Desk;
import dev.argmax.gateway.staff.Found;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The students of whom something is true, with what they have in an assignment.
///
/// @param next the query of the page that follows; empty on the last
record WorkPage(
    Desk desk,
    AssignmentView assignment,
    Found found,
    String here,
    int total,
    List<Row> rows,
    String next)
    implements TemplateInstance {
  static WorkPage of(
      Desk desk, AssignmentView assignment, Found found, String here, WorkView.Items items) {
    return new WorkPage(
        desk,
        assignment,
        found,
        here,
        items.total(),
        items.items().stream().map(item -> Row.of(desk, item)).toList(),
        items.next() == null ? "" : found.queryAfter(items.next()));
  }

  /// One student.
  ///
  /// @param name something else where names are hidden
  /// @param login empty where names are hidden
  record Row(
      String name,
      String login,
      String section,
      State state,
      String submission,
      String attempt,
      @Nullable Moment received,
      String points,
      String score,
      List<String> marks) {
    static Row of(Desk desk, WorkView work) {
      var submission = Objects.requireNonNullElse(work.submission(), "");
      var received = work.receivedAt();
      return new Row(
          desk.anonymous() ? pseudonym(submission) : work.name(),
          desk.anonymous() ? "" : work.student(),
          desk.anonymous() ? "" : Objects.requireNonNullElse(work.section(), ""),
          State.of(work.state(), work.verdict()),
          submission,
          work.attempt() == null ? "" : work.attempt() + " of " + work.attempts(),
          received == null ? null : desk.moment(received),
          Points.text(work.points()),
          Points.text(work.score()),
          marks(work));
    }

    private static String pseudonym(String submission) {
      return submission.isEmpty() ? "Somebody" : "Somebody " + submission.substring(0, 6);
    }

    private static List<String> marks(WorkView work) {
      var marks = new ArrayList<String>();
      if (work.lateDays() > 0) {
        marks.add(work.lateDays() == 1 ? "1 day late" : work.lateDays() + " days late");
      }
      if (work.flagged()) {
        marks.add("flagged");
      }
      if (work.overridden()) {
        marks.add("score set by staff, graded " + Points.text(work.graded()));
      }
      return marks;
    }
  }

  /// How far it is, in words with a sign.
  record State(String kind, String sign, String text) {
    static State of(String state, @Nullable String verdict) {
      return switch (state) {
        case "GRADED" -> graded(verdict == null ? "GRADED" : verdict);
        case "UNDER_WAY" -> new State("running", "◔", "Waiting");
        case "PARKED" -> new State("failed", "!", "Parked");
        case "MISSING" -> new State("stopped", "✗", "Missing");
        default -> new State("", "○", "Not due");
      };
    }

    private static State graded(String verdict) {
      var words = verdict.toLowerCase(Locale.ROOT).replace('_', ' ');
      var text = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
      return switch (verdict) {
        case "ACCEPTED" -> new State("passed", "✓", text);
        case "PARTIAL", "GRADED" -> new State("graded", "◑", text);
        default -> new State("failed", "✗", text);
      };
    }
  }
}
