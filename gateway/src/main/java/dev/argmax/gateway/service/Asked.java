package dev.argmax.gateway.service;

import dev.argmax.gateway.problem.ProblemException;
import java.util.concurrent.CompletableFuture;

/// A question that the service is answering. Waiting blocks, so it is for virtual threads.
public final class Asked<T> {
  private final Class<T> type;
  private final CompletableFuture<ServiceAnswer> answer;

  Asked(Class<T> type, CompletableFuture<ServiceAnswer> answer) {
    this.type = type;
    this.answer = answer;
  }

  /// What is there; a problem page for the person otherwise.
  public T get() {
    return answered().as(type);
  }

  /// What is there, with what time it is in the course; a problem page for the person otherwise.
  public ServiceAnswer answered() {
    var found = answer();
    if (found.ok()) {
      return found;
    }
    throw new ProblemException(Reading.problem(found));
  }

  /// What is said there, refusals included.
  public ServiceAnswer answer() {
    return SubmissionService.await(answer);
  }
}
