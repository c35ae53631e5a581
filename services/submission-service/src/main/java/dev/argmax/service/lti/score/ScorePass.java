package dev.argmax.service.lti.score;

import dev.argmax.service.delivery.Deliveries;
import dev.argmax.service.delivery.Parcel;
import dev.argmax.service.lti.link.Links;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.platform.Platforms;
import dev.argmax.service.lti.score.Scores.Queued;
import dev.argmax.service.release.ReleasedChange;
import dev.argmax.service.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts into the outbox what platforms do not know yet.
@ApplicationScoped
class ScorePass {
  private final Platforms platforms;
  private final Releases releases;
  private final Links links;
  private final LineItems lineItems;
  private final Scores scores;
  private final Deliveries deliveries;

  ScorePass(
      Platforms platforms,
      Releases releases,
      Links links,
      LineItems lineItems,
      Scores scores,
      Deliveries deliveries) {
    this.platforms = platforms;
    this.releases = releases;
    this.links = links;
    this.lineItems = lineItems;
    this.scores = scores;
    this.deliveries = deliveries;
  }

  /// Looks at one course, as a whole or not at all.
  @Transactional
  void of(String course) {
    List<Platform> taking =
        platforms.of(course).stream().filter(each -> Ags.mayScore(each)).toList();
    if (!taking.isEmpty()) {
      List<ReleasedChange> grades = releases.gradeChanges(course, null, null);
      taking.forEach(platform -> of(platform, grades));
    }
  }

  private void of(Platform platform, List<ReleasedChange> grades) {
    Map<UUID, String> subjects = links.subjects(platform.id());
    Map<String, Optional<String>> items = lineItems.of(platform.id());
    Map<Scores.Key, Queued> queued = scores.of(platform.id());
    for (ReleasedChange change : grades) {
      UUID person = change.person();
      String assignment = change.assignment();
      if (person == null || assignment == null || !subjects.containsKey(person)) {
        continue;
      }
      Scores.Key key = new Scores.Key(platform.id(), assignment, person);
      Optional<String> item = items.get(assignment);
      if (item == null) {
        ask(platform, assignment, change);
      } else if (item.isPresent() && isNews(change, queued.get(key))) {
        scores.queue(key, change);
        deliveries.put(
            new Parcel(
                platform.course(),
                ScoreChannel.NAME,
                platform.id(),
                assignment + " of " + change.login(),
                person + " " + assignment));
      }
    }
  }

  /// What is gone is news only to a platform that has points.
  private static boolean isNews(ReleasedChange change, @Nullable Queued known) {
    return known == null ? change.content() != null : change.sequence() > known.sequence();
  }

  private void ask(Platform platform, String assignment, ReleasedChange change) {
    if (change.content() != null
        && Ags.mayMakeLineItems(platform)
        && lineItems.ask(platform.id(), assignment)) {
      deliveries.put(
          new Parcel(
              platform.course(),
              LineItemChannel.NAME,
              platform.id(),
              "line item of " + assignment,
              assignment));
    }
  }
}
