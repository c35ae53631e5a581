package dev.argmax.service.oneroster.rostering;

import dev.argmax.service.oneroster.answer.Poller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Reads the roster for the program that asks.
@ApplicationScoped
public class Rosters {
  private final Offerings offerings;
  private final Attendees attendees;
  private final RosterViews views;
  private final Poller poller;

  Rosters(Offerings offerings, Attendees attendees, RosterViews views, Poller poller) {
    this.offerings = offerings;
    this.attendees = attendees;
    this.views = views;
    this.poller = poller;
  }

  /// What the program may see.
  public Roster read() {
    List<Offering> found = offerings.of(poller.id());
    return new Roster(
        found, new Once(() -> attendees.of(found.stream().map(Offering::id).toList())), views);
  }
}
