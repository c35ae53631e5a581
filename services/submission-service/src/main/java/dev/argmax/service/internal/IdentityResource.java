package dev.argmax.service.internal;

import dev.argmax.service.identity.CalendarKeys;
import dev.argmax.service.identity.Identity;
import dev.argmax.service.identity.ProviderClaims;
import dev.argmax.service.identity.Session;
import dev.argmax.service.identity.SignIn;
import dev.argmax.service.identity.SingleSignOn;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/internal/v1")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class IdentityResource {
  private final SignIn signIn;
  private final SingleSignOn singleSignOn;
  private final CalendarKeys calendarKeys;

  IdentityResource(SignIn signIn, SingleSignOn singleSignOn, CalendarKeys calendarKeys) {
    this.signIn = signIn;
    this.singleSignOn = singleSignOn;
    this.calendarKeys = calendarKeys;
  }

  @POST
  @Path("/identities")
  public Identity identify(TokenRequest request) {
    String token = Required.text(request.token(), "token");
    String course = request.calendarOf();
    return (course == null ? signIn.identify(token) : calendarKeys.identify(token, course))
        .orElseThrow(ProblemException::notFound);
  }

  @POST
  @Path("/sessions")
  @ResponseStatus(201)
  public Session open(SignInRequest request) {
    return signIn
        .open(
            Required.text(request.login(), "login"), Required.text(request.password(), "password"))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.WRONG_PASSWORD, "Check both and mind capital letters."));
  }

  @POST
  @Path("/sessions/sso")
  @ResponseStatus(201)
  public Session open(SsoRequest request) {
    return singleSignOn.open(request.claims()).orElseThrow(ProblemException::notFound);
  }

  @DELETE
  @Path("/sessions")
  public void close(TokenRequest request) {
    signIn.revoke(Required.text(request.token(), "token"));
  }

  /// @param calendarOf the course whose calendar is asked for; only a key of that calendar will do
  record TokenRequest(@Nullable String token, @Nullable String calendarOf) {}

  record SignInRequest(@Nullable String login, @Nullable String password) {}

  record SsoRequest(
      @Nullable String issuer,
      @Nullable String subject,
      @Nullable String login,
      @Nullable String email,
      boolean emailVerified) {
    ProviderClaims claims() {
      return new ProviderClaims(
          Required.text(issuer, "issuer"),
          Required.text(subject, "subject"),
          login,
          email,
          emailVerified);
    }
  }
}
