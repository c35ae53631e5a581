package dev.argmax.service.lti.score;

import dev.argmax.service.grade.GradedItem;
import dev.argmax.service.grade.Schemes;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.platform.Platforms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Columns that platforms are asked to make.
@ApplicationScoped
class Columns {
  private final Platforms platforms;
  private final Schemes schemes;
  private final LineItems lineItems;
  private final ScorePass pass;

  Columns(Platforms platforms, Schemes schemes, LineItems lineItems, ScorePass pass) {
    this.platforms = platforms;
    this.schemes = schemes;
    this.lineItems = lineItems;
    this.pass = pass;
  }

  /// A column to be made.
  record Column(Platform platform, String assignment, String title, double maximum) {}

  /// What is still wanted; empty if there is one by now, or nothing to score.
  @Transactional
  Optional<Column> wanted(UUID platformId, String assignment) {
    if (lineItems.of(platformId, assignment).isPresent()) {
      return Optional.empty();
    }
    return platforms
        .withId(platformId)
        .filter(Ags::mayMakeLineItems)
        .flatMap(platform -> column(platform, assignment));
  }

  private Optional<Column> column(Platform platform, String assignment) {
    for (GradedItem item : schemes.of(platform.course()).items()) {
      Double maximum = item.maxScore();
      if (item.slug().equals(assignment) && maximum != null && maximum > 0) {
        return Optional.of(new Column(platform, assignment, item.title(), maximum));
      }
    }
    return Optional.empty();
  }

  /// Remembers what was made and sends the scores that waited for it; false if that is no address.
  @Transactional
  boolean take(Column column, Optional<String> address) {
    Optional<String> usable = address.filter(platforms::isAddress);
    usable.ifPresent(
        url -> {
          lineItems.found(column.platform().id(), column.assignment(), url, false);
          pass.of(column.platform().course());
        });
    return usable.isPresent();
  }
}
