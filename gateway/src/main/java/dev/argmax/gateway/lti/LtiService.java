package dev.argmax.gateway.lti;

import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import dev.argmax.gateway.service.ServiceAnswer;
import dev.argmax.gateway.service.SubmissionService;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// What the service decides about people who come from a platform. Blocks, so it is for virtual
/// threads.
@ApplicationScoped
class LtiService {
  private final SubmissionService service;

  LtiService(SubmissionService service) {
    this.service = service;
  }

  /// Asks it; refusals are answers.
  ServiceAnswer ask(String what, Said said) {
    var answer = SubmissionService.await(service.internal("POST", "lti/" + what, said.values()));
    if (answer.status() >= 500 || answer.status() == 401) {
      throw new ProblemException(Problem.serviceUnavailable());
    }
    return answer;
  }

  /// Where the browser goes next.
  record Location(String location) {}

  /// Somebody who is let in, or who has to say who they are.
  record Entered(
      @Nullable String session,
      @Nullable String to,
      @Nullable String ticket,
      @Nullable String platform,
      @Nullable String who) {}
}
