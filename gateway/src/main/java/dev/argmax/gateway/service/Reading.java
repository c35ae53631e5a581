package dev.argmax.gateway.service;

import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;

/// What one person may read of the API, for the pages. Blocks, so it is for virtual threads.
@ApplicationScoped
public class Reading {
  private final SubmissionService service;

  Reading(SubmissionService service) {
    this.service = service;
  }

  /// Asks for what is there, as a value of this type. The parts of a page are asked for at once.
  public <T> Asked<T> ask(Class<T> type, String person, ServicePath path) {
    return new Asked<>(type, service.get(person, path));
  }

  /// What is there, as a value of this type; a problem page for the person otherwise.
  public <T> T as(Class<T> type, String person, ServicePath path) {
    return ask(type, person, path).get();
  }

  /// What to tell a person about an answer that is not what they asked for.
  public static Problem problem(ServiceAnswer answer) {
    return switch (answer.status()) {
      case 404 ->
          Problem.of(ProblemType.NOT_FOUND, "There is no such page, or it is not one of yours.");
      case 401, 502, 503, 504 -> Problem.serviceUnavailable();
      default ->
          Problem.of(
              ProblemType.ofStatus(answer.status()),
              answer.status() < 500 ? answer.refusal() : ProblemType.INTERNAL_ERROR.explanation());
    };
  }
}
