package dev.argmax.gateway.settings;

import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.staff.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Asks the API for what holds.
@ApplicationScoped
class Settings {
  private final Reading reading;

  Settings(Reading reading) {
    this.reading = reading;
  }

  SettingsPage page(Desk desk) {
    return new SettingsPage(desk, rows(desk), List.of(), false, false, List.of());
  }

  /// With what a course file changes.
  SettingsPage after(Desk desk, SettingsView.Loaded loaded) {
    var changes = loaded.changes().stream().map(SettingsView.Change::text).toList();
    return new SettingsPage(desk, rows(desk), changes, true, !loaded.dryRun(), List.of());
  }

  /// With why it was refused.
  SettingsPage because(Desk desk, List<String> trouble) {
    return new SettingsPage(desk, rows(desk), List.of(), false, false, trouble);
  }

  AssignmentSettingsPage page(Desk desk, String slug, String trouble) {
    var found =
        reading.as(SettingsView.Assignment.class, desk.person(), desk.api("assignments", slug));
    var others = reading.as(SettingsView.Extensions.class, desk.person(), desk.api("extensions"));
    var tests =
        reading.as(
            SettingsView.Statistics.class,
            desk.person(),
            desk.api("assignments", slug, "statistics"));
    var allowed = found.attemptsAllowed();
    return new AssignmentSettingsPage(
        desk,
        found,
        AssignmentSettingsPage.Dates.of(desk, found),
        switch (found.counts()) {
          case "BEST" -> "the best";
          case "CHOSEN" -> "the one that the student chooses, or else the latest";
          default -> "the latest";
        },
        allowed == null ? "any number" : "" + allowed,
        others.items().stream()
            .filter(each -> each.assignment().equals(slug))
            .map(each -> AssignmentSettingsPage.Other.of(desk, each))
            .toList(),
        tests.tests().stream().map(AssignmentSettingsPage.Test::of).toList(),
        trouble);
  }

  private List<SettingsPage.Row> rows(Desk desk) {
    return reading
        .as(SettingsView.Assignments.class, desk.person(), desk.api("assignments"))
        .items()
        .stream()
        .map(each -> SettingsPage.Row.of(desk, each))
        .toList();
  }
}
