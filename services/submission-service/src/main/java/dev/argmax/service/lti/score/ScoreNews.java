package dev.argmax.service.lti.score;

import dev.argmax.service.course.Courses;
import dev.argmax.service.lti.link.Links;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.platform.Platforms;
import dev.argmax.service.lti.score.Scores.Attempt;
import dev.argmax.service.release.ReleasedChange;
import dev.argmax.service.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a platform is to be told of a score at this moment.
@ApplicationScoped
class ScoreNews {
  private final Platforms platforms;
  private final Releases releases;
  private final Courses courses;
  private final Links links;
  private final LineItems lineItems;
  private final Scores scores;

  ScoreNews(
      Platforms platforms,
      Releases releases,
      Courses courses,
      Links links,
      LineItems lineItems,
      Scores scores) {
    this.platforms = platforms;
    this.releases = releases;
    this.courses = courses;
    this.links = links;
    this.lineItems = lineItems;
    this.scores = scores;
  }

  /// @param change the released grade that `score` tells
  record News(
      Platform platform, String lineItem, Scores.Key key, ReleasedChange change, Score score) {}

  /// What is to be sent; empty if the platform knows it, or is not to know it any more.
  @Transactional
  Optional<News> news(UUID platformId, UUID person, String assignment) {
    Platform platform = platforms.withId(platformId).orElse(null);
    if (platform == null || !Ags.mayScore(platform) || !isStudent(platform, person)) {
      return Optional.empty();
    }
    String subject = links.subjects(platformId).get(person);
    String lineItem = lineItems.of(platformId, assignment).orElse(null);
    List<ReleasedChange> latest = releases.gradeChanges(platform.course(), person, assignment);
    if (subject == null || lineItem == null || latest.isEmpty()) {
      return Optional.empty();
    }
    Scores.Key key = new Scores.Key(platformId, assignment, person);
    ReleasedChange change = latest.getFirst();
    return scores
        .begin(key, change)
        .filter(attempt -> !attempt.settled())
        .flatMap(attempt -> news(platform, lineItem, key, change, attempt, subject));
  }

  /// Notes that the platform knows it.
  void settle(News news) {
    scores.settle(news.key(), news.change(), news.score().isGiven());
  }

  private Optional<News> news(
      Platform platform,
      String lineItem,
      Scores.Key key,
      ReleasedChange change,
      Attempt attempt,
      String subject) {
    Score score = Score.of(change, subject, attempt.at());
    return score.isGiven() || attempt.given()
        ? Optional.of(new News(platform, lineItem, key, change, score))
        : Optional.empty();
  }

  private boolean isStudent(Platform platform, UUID person) {
    return courses
        .find(platform.course(), person)
        .filter(member -> member.role().isGraded())
        .isPresent();
  }
}
