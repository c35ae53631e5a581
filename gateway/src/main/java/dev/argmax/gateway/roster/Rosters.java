package dev.argmax.gateway.roster;

import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.service.ServicePath;
import dev.argmax.gateway.staff.Desk;
import dev.argmax.gateway.staff.Forms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Asks the API for what the roster's page shows.
@ApplicationScoped
class Rosters {
  private static final List<String> ROLES =
      List.of("STUDENT", "LISTENER", "TA", "INSTRUCTOR", "ADMIN", "LMS");

  private final Reading reading;

  Rosters(Reading reading) {
    this.reading = reading;
  }

  RosterPage page(Desk desk, RosterPage.Choice choice, RosterView found) {
    return page(desk, choice, found, null, "");
  }

  RosterPage because(Desk desk, String trouble) {
    return page(desk, RosterPage.Choice.ALL, all(desk), null, trouble);
  }

  RosterPage imported(Desk desk, RosterView.Imported imported) {
    return page(desk, RosterPage.Choice.ALL, all(desk), RosterPage.Outcome.of(imported), "");
  }

  private RosterView all(Desk desk) {
    return reading.as(
        RosterView.class, desk.person(), path(desk.api("roster"), RosterPage.Choice.ALL));
  }

  static ServicePath path(ServicePath roster, RosterPage.Choice choice) {
    return roster
        .with("section", Forms.text(choice.section()))
        .with("role", Forms.text(choice.role()))
        .with("dropped", choice.dropped() ? "true" : null)
        .with("limit", "100")
        .with("after", Forms.text(choice.after()));
  }

  private static RosterPage page(
      Desk desk,
      RosterPage.Choice choice,
      RosterView found,
      RosterPage.@Nullable Outcome outcome,
      String trouble) {
    return new RosterPage(
        desk,
        ROLES,
        choice.section(),
        choice.role(),
        choice.dropped(),
        found.items(),
        Objects.requireNonNullElse(found.next(), ""),
        outcome,
        trouble);
  }
}
