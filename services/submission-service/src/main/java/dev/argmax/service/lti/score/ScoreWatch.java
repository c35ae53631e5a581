package dev.argmax.service.lti.score;

import dev.argmax.service.lti.platform.Platforms;
import dev.argmax.service.release.Publisher.Published;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Looks for grades that platforms do not know: after each publication, and every now and then for
/// what a crash or a new link has left.
@ApplicationScoped
public class ScoreWatch {
  private static final Logger LOG = Logger.getLogger(ScoreWatch.class);

  private final Platforms platforms;
  private final ScorePass pass;

  ScoreWatch(Platforms platforms, ScorePass pass) {
    this.platforms = platforms;
    this.pass = pass;
  }

  void published(@Observes Published news) {
    look(news.course());
  }

  /// Looks at all courses.
  @Scheduled(
      every = "{argmax.lti.score-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void look() {
    platforms.coursesWithPlaces().forEach(this::look);
  }

  // A course in which it fails is looked at again the next time, and holds up no other.
  private void look(String course) {
    try {
      pass.of(course);
    } catch (RuntimeException e) {
      LOG.errorf(e, "Platforms are not told of new grades yet. courseId=%s", course);
    }
  }
}
