package dev.argmax.gateway.service;

import dev.argmax.gateway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// What one person may change through the API, for the forms on pages. Blocks, so it is for virtual
/// threads.
@ApplicationScoped
public class Changing {
  private final SubmissionService service;

  Changing(SubmissionService service) {
    this.service = service;
  }

  /// Does it, or is a problem page for the person.
  ///
  /// @param body becomes JSON; absent for a request without a body
  public ServiceAnswer change(
      Sender sender, String method, ServicePath path, @Nullable Object body) {
    var answer = answer(sender, method, path, body);
    if (answer.ok()) {
      return answer;
    }
    throw new ProblemException(Reading.problem(answer));
  }

  /// Tries it; refusals are answers.
  public ServiceAnswer answer(
      Sender sender, String method, ServicePath path, @Nullable Object body) {
    return SubmissionService.await(service.change(sender, method, path, body));
  }
}
