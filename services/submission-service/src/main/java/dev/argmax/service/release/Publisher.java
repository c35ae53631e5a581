package dev.argmax.service.release;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Looks every now and then in which courses something may have changed, and publishes it.
@ApplicationScoped
public class Publisher {
  private static final Logger LOG = Logger.getLogger(Publisher.class);

  private final Feed feed;
  private final Publication publication;
  private final Clock clock;
  private final Event<Published> published;

  Publisher(Feed feed, Publication publication, Clock clock, Event<Published> published) {
    this.feed = feed;
    this.publication = publication;
    this.clock = clock;
    this.published = published;
  }

  /// Fired after other systems can read news of the course.
  public record Published(String course) {}

  // After the course is brought in.
  void start(@Observes @Priority(20) StartupEvent event) {
    feed.stirAll();
  }

  /// Publishes what is to be published. A course in which that fails is tried again the next time.
  @Scheduled(
      every = "{argmax.release-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void look() {
    Instant now = clock.instant();
    for (String course : feed.waiting(now)) {
      try {
        if (publication.publish(course, now) > 0) {
          published.fire(new Published(course));
        }
      } catch (RuntimeException e) {
        LOG.errorf(e, "Publishing failed; other systems wait for news. courseId=%s", course);
      }
    }
  }
}
