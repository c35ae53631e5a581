package dev.argmax.gateway.settings;

import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What holds for each assignment, and the form that takes another course file.
///
/// @param changes what the file changes that was just looked at or taken
/// @param done whether it was taken; false if it was only looked at, or if there was none
/// @param trouble why the file was refused, a line each
record SettingsPage(
    Desk desk,
    List<Row> rows,
    List<String> changes,
    boolean looked,
    boolean done,
    List<String> trouble)
    implements TemplateInstance {
  /// One assignment.
  record Row(
      String slug, String title, Moment opens, Moment due, Moment lateUntil, String maxScore) {
    static Row of(Desk desk, SettingsView.Assignment found) {
      return new Row(
          found.slug(),
          found.title(),
          desk.moment(found.opensAt()),
          desk.moment(found.dueAt()),
          desk.moment(found.lateUntil()),
          Points.text(found.maxScore()));
    }
  }
}
