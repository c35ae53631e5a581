package dev.argmax.service.client;

import dev.argmax.service.client.TokenAnswer.Issued;
import dev.argmax.service.client.TokenAnswer.Refused;
import dev.argmax.service.identity.ClientTokens;
import dev.argmax.service.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Gives programs their access tokens.
@ApplicationScoped
class TokenDesk {
  static final Duration LIFETIME = Duration.ofHours(1);
  private static final String REQUEST = "POST token";

  private final LmsClients clients;
  private final ClientTokens tokens;
  private final SecretAttempts attempts;
  private final Polls polls;

  TokenDesk(LmsClients clients, ClientTokens tokens, SecretAttempts attempts, Polls polls) {
    this.clients = clients;
    this.tokens = tokens;
    this.attempts = attempts;
    this.polls = polls;
  }

  /// A token with those of the scopes asked for that the program has.
  @Transactional
  TokenAnswer answer(TokenRequest request) {
    if (!request.grantType().equals("client_credentials")) {
      return new Refused("unsupported_grant_type", "Send grant_type=client_credentials.");
    }
    Optional<LmsClient> found = clients.withClientId(request.clientId());
    // An unknown client and a wrong secret are one answer: ids are not told apart from outside.
    return found
        .map(client -> isRight(request, client) ? issue(request, client) : wrong(client))
        .orElseGet(TokenDesk::unknown);
  }

  private TokenAnswer issue(TokenRequest request, LmsClient client) {
    Set<Scope> granted = client.scopes();
    if (!request.scope().isEmpty()) {
      granted.retainAll(Scope.in(request.scope()));
    }
    if (granted.isEmpty()) {
      Refused refused =
          new Refused(
              "invalid_scope", "This program has none of these; it has " + client.scopes + ".");
      polls.refused(client.personId, REQUEST, refused.status(), refused.description());
      return refused;
    }
    String scopes = Scope.text(granted);
    String token = tokens.issue(client.personId, scopes, LIFETIME);
    polls.answered(client.personId, REQUEST, 200);
    return new Issued(token, "Bearer", LIFETIME.toSeconds(), scopes);
  }

  private TokenAnswer wrong(LmsClient client) {
    if (attempts.areTooManyWith(client.personId)) {
      return new Refused("slow_down", "Too many wrong secrets. Wait a minute.");
    }
    polls.refused(client.personId, REQUEST, 401, "A wrong secret was shown.");
    return unknown();
  }

  private static TokenAnswer unknown() {
    return new Refused("invalid_client", "The client id or the secret is wrong, or was revoked.");
  }

  private static boolean isRight(TokenRequest request, LmsClient client) {
    return MessageDigest.isEqual(Secrets.hash(request.secret()), client.secretHash);
  }
}
