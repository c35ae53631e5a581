package dev.argmax.gateway.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What people read last: a private cache (RFC 9111) in which every answer is revalidated each time
/// before it is used, so that it is never older than an answer without a cache. Nobody gets what
/// another was told, though it were the same.
@ApplicationScoped
class KeptAnswers {
  private static final long MOST_BYTES = 16 << 20;
  private static final int BESIDE_THE_BODY = 256;
  private static final Duration UNUSED = Duration.ofMinutes(10);

  private final Cache<Question, Kept> answers =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Question _, Kept kept) -> kept.answer().length() + BESIDE_THE_BODY)
          .expireAfterAccess(UNUSED)
          .build();

  private record Question(String person, ServicePath path) {}

  /// @param tag by which the service knows it
  record Kept(String tag, ServiceAnswer answer) {}

  /// What this person was told last when they asked this; absent if that is forgotten.
  @Nullable Kept of(String person, ServicePath path) {
    return answers.getIfPresent(new Question(person, path));
  }

  /// Keeps the answer, if it can be confirmed later, and forgets the one before.
  ServiceAnswer keep(String person, ServicePath path, ServiceAnswer answer) {
    var question = new Question(person, path);
    var tag = answer.tag();
    if (answer.status() == 200 && tag != null) {
      answers.put(question, new Kept(tag, answer));
    } else {
      answers.invalidate(question);
    }
    return answer;
  }
}
