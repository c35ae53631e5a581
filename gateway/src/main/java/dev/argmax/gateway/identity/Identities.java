package dev.argmax.gateway.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import dev.argmax.gateway.service.ServiceAnswer;
import dev.argmax.gateway.service.SubmissionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/// Who a token belongs to. The service knows; its answers are remembered for ten seconds, which is
/// how long a revoked token may still open this door.
@ApplicationScoped
public class Identities {
  private static final Logger LOG = Logger.getLogger(Identities.class);

  private final SubmissionService service;
  private final AsyncCache<String, Optional<Person>> known =
      Caffeine.newBuilder()
          .maximumSize(10_000)
          .expireAfterWrite(Duration.ofSeconds(10))
          .buildAsync();

  private final AsyncCache<String, Optional<Program>> programs =
      Caffeine.newBuilder()
          .maximumSize(10_000)
          .expireAfterWrite(Duration.ofSeconds(10))
          .buildAsync();

  Identities(SubmissionService service) {
    this.service = service;
  }

  /// The token's person, or nobody; fails when the service cannot be asked.
  public CompletableFuture<Optional<Person>> of(Token token) {
    return known.get(token.digest(), (_, _) -> ask(Map.of("token", token.value())));
  }

  /// The person whose key for this course's calendar it is, or nobody; fails when the service
  /// cannot be asked.
  public CompletableFuture<Optional<Person>> ofCalendarKey(Token key, String course) {
    return known.get(
        key.digest() + " " + course,
        (_, _) -> ask(Map.of("token", key.value(), "calendarOf", course)));
  }

  /// The program whose access token it is, or none; fails when the service cannot be asked.
  public CompletableFuture<Optional<Program>> ofProgram(Token token) {
    return programs.get(
        token.digest(),
        (_, _) ->
            service
                .internal("POST", "programs", Map.of("token", token.value()))
                .thenApply(
                    answer ->
                        found(answer, FoundProgram.class)
                            .map(each -> new Program(each.personId(), each.scopes()))));
  }

  /// Forgets at once what a token was good for.
  void forget(Token token) {
    known.synchronous().invalidate(token.digest());
  }

  private CompletableFuture<Optional<Person>> ask(Map<String, String> shown) {
    return service
        .internal("POST", "identities", shown)
        .thenApply(
            answer ->
                found(answer, Found.class)
                    .map(each -> new Person(each.personId(), each.login(), each.displayName())));
  }

  private static <T> Optional<T> found(ServiceAnswer answer, Class<T> type) {
    if (answer.status() == 404) {
      return Optional.empty();
    }
    if (!answer.ok()) {
      LOG.errorf(
          "Asked who a token belongs to, the service said %d; nobody gets in", answer.status());
      throw new ProblemException(Problem.serviceUnavailable());
    }
    return Optional.of(answer.as(type));
  }

  record Found(String personId, String login, String displayName) {}

  record FoundProgram(String personId, String scopes) {}
}
