package dev.argmax.gateway.settings;

import dev.argmax.gateway.service.Asked;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.staff.Desk;
import dev.argmax.gateway.staff.Desks;
import dev.argmax.gateway.staff.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Asks the API for what holds.
@ApplicationScoped
class Settings {
  private final Reading reading;

  Settings(Reading reading) {
    this.reading = reading;
  }

  SettingsPage page(Desks.Look look) {
    var assignments = look.ask(SettingsView.Assignments.class, look.api("assignments"));
    var desk = look.desk();
    return new SettingsPage(desk, rows(desk, assignments), List.of(), false, false, List.of());
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

  AssignmentSettingsPage page(Desks.Look look, String slug) {
    var parts = Parts.ask(look.questions(), slug);
    return page(look.desk(), parts, "");
  }

  AssignmentSettingsPage because(Desk desk, String slug, String trouble) {
    return page(desk, Parts.ask(Questions.at(desk, reading), slug), trouble);
  }

  private static AssignmentSettingsPage page(Desk desk, Parts parts, String trouble) {
    var found = parts.assignment().get();
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
        parts.others().get().items().stream()
            .filter(each -> each.assignment().equals(found.slug()))
            .map(each -> AssignmentSettingsPage.Other.of(desk, each))
            .toList(),
        parts.tests().get().tests().stream().map(AssignmentSettingsPage.Test::of).toList(),
        trouble);
  }

  private List<SettingsPage.Row> rows(Desk desk) {
    return rows(
        desk, reading.ask(SettingsView.Assignments.class, desk.person(), desk.api("assignments")));
  }

  private static List<SettingsPage.Row> rows(
      Desk desk, Asked<SettingsView.Assignments> assignments) {
    return assignments.get().items().stream().map(each -> SettingsPage.Row.of(desk, each)).toList();
  }

  /// What is asked for an assignment's page, all at once.
  private record Parts(
      Asked<SettingsView.Assignment> assignment,
      Asked<SettingsView.Extensions> others,
      Asked<SettingsView.Statistics> tests) {
    static Parts ask(Questions questions, String slug) {
      return new Parts(
          questions.ask(SettingsView.Assignment.class, questions.api("assignments", slug)),
          questions.ask(SettingsView.Extensions.class, questions.api("extensions")),
          questions.ask(
              SettingsView.Statistics.class, questions.api("assignments", slug, "statistics")));
    }
  }
}
