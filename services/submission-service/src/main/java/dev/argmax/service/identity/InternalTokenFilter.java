package dev.argmax.service.identity;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Nobody but the gateway and the workers gets in: every resource of this service, known or
/// unknown, wants the internal token. Only then do the gateway's headers mean anything.
final class InternalTokenFilter {
  private static final String SCHEME = "Bearer ";

  private final byte[] expected;

  InternalTokenFilter(IdentityConfig config) {
    this.expected = config.internalToken().getBytes(StandardCharsets.UTF_8);
  }

  @ServerRequestFilter(preMatching = true)
  void admit(ContainerRequestContext request) {
    if (!isInternal(request.getHeaderString("Authorization"))) {
      throw new ProblemException(
          ProblemType.UNAUTHENTICATED, "This service answers the gateway and the workers only.");
    }
  }

  private boolean isInternal(@Nullable String authorization) {
    return authorization != null
        && authorization.startsWith(SCHEME)
        && MessageDigest.isEqual(
            authorization.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8), expected);
  }
}
