package dev.argmax.gateway.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Remembers which polls found nothing new, and says so again without asking the service for as
/// long as it would say the same. Everything else goes to the service: the first poll, every poll
/// after news of the course or a change of its roster, every poll while the service is not heard,
/// and one in half a minute in any case.
@ApplicationScoped
class Unchanged {
  private static final int NOT_MODIFIED = 304;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final News news;
  private final Cache<Poll, Answer> answers =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LONGEST).build();

  Unchanged(News news) {
    this.news = news;
  }

  private record Answer(News.Mark mark, MultiMap headers) {}

  /// Answers the poll if the service has, and would again.
  boolean answers(RoutingContext context, Poll poll) {
    var known = answers.getIfPresent(poll);
    if (known == null || !news.holds(known.mark())) {
      return false;
    }
    var response = context.response().setStatusCode(NOT_MODIFIED);
    response.headers().addAll(known.headers());
    response.end();
    return true;
  }

  /// Now; to be taken before the service is asked.
  News.@Nullable Mark mark(Poll poll) {
    return news.mark(poll.course());
  }

  /// Remembers what the service said, if it was that nothing is new.
  void remember(Poll poll, News.@Nullable Mark mark, HttpClientResponse answer) {
    if (answer.statusCode() == NOT_MODIFIED && mark != null) {
      var headers = MultiMap.caseInsensitiveMultiMap();
      ForwardedHeaders.outward(answer.headers(), headers);
      answers.put(poll, new Answer(mark, headers));
    }
  }
}
