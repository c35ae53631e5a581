package dev.argmax.service.webhook;

import dev.argmax.service.clock.WallClock;
import dev.argmax.service.release.Kind;
import dev.argmax.service.release.Publisher.Published;
import dev.argmax.service.release.Releases;
import dev.argmax.service.release.Releases.Head;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// Tells endpoints that there is news.
///
/// Theory of operation. Every endpoint knows up to where it was told. Whoever published in this
/// process says so at once; and every now and then all that are behind are told, because a process
/// may die between publishing and telling. That an endpoint was told and what it is sent are one
/// transaction.
@ApplicationScoped
public class Herald {
  private final Endpoints endpoints;
  private final Releases releases;
  private final Announcements announcements;
  private final WallClock clock;

  Herald(Endpoints endpoints, Releases releases, Announcements announcements, WallClock clock) {
    this.endpoints = endpoints;
    this.releases = releases;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Transactional
  void hear(@Observes Published news) {
    tell(news.course());
  }

  /// Tells whoever is behind, in all courses.
  @Scheduled(
      every = "{argmax.webhook-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  public void look() {
    endpoints.coursesBehind().forEach(this::tell);
  }

  private void tell(String course) {
    Head head = releases.head(course);
    List<Endpoint> behind = endpoints.behind(course, head.sequence());
    for (Endpoint endpoint : behind) {
      Set<Kind> news = releases.kindsAfter(course, endpoint.told);
      if (news.stream().anyMatch(endpoint.kinds()::contains)) {
        announcements.changesPublished(
            endpoint, head, clock.instant().truncatedTo(ChronoUnit.MILLIS));
      } else {
        endpoint.told = head.sequence();
      }
    }
  }
}
