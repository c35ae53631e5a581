package dev.argmax.gateway.identity;

import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import dev.argmax.gateway.service.ServiceAnswer;
import dev.argmax.gateway.service.SubmissionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sessions of people at browsers, which the service opens and ends.
@ApplicationScoped
public class Sessions {
  private final SubmissionService service;
  private final Identities identities;

  Sessions(SubmissionService service, Identities identities) {
    this.service = service;
    this.identities = identities;
  }

  /// The token of a new session, or nothing when login and password do not belong together.
  public Optional<Token> open(String login, String password) {
    var answer = ask("POST", "sessions", Map.of("login", login, "password", password));
    if (answer.ok()) {
      return Optional.of(new Token(answer.as(Opened.class).token()));
    }
    if (answer.status() == 401 || answer.status() == 400) {
      return Optional.empty();
    }
    throw new ProblemException(Problem.serviceUnavailable());
  }

  /// The token of a new session, or nothing when nobody here is the one with these claims.
  public Optional<Token> open(ProviderClaims claims) {
    var answer = ask("POST", "sessions/sso", claims);
    if (answer.ok()) {
      return Optional.of(new Token(answer.as(Opened.class).token()));
    }
    if (answer.status() == 404) {
      return Optional.empty();
    }
    throw new ProblemException(Problem.serviceUnavailable());
  }

  /// Ends the session, if it is one.
  public void end(@Nullable String session) {
    Token.ofCookie(session)
        .ifPresent(
            token -> {
              ask("DELETE", "sessions", Map.of("token", token.value()));
              identities.forget(token);
            });
  }

  private ServiceAnswer ask(String method, String path, Object body) {
    return SubmissionService.await(service.internal(method, path, body));
  }

  record Opened(String token) {}
}
