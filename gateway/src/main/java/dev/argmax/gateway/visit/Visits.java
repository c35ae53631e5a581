package dev.argmax.gateway.visit;

import dev.argmax.gateway.browser.Cookies;
import dev.argmax.gateway.browser.FormToken;
import dev.argmax.gateway.browser.SameOrigin;
import dev.argmax.gateway.identity.Identities;
import dev.argmax.gateway.identity.Person;
import dev.argmax.gateway.identity.Token;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import dev.argmax.gateway.problem.ProblemType;
import dev.argmax.gateway.routing.Arrival;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Tells who looks at a page from the cookies of their browser.
@ApplicationScoped
public class Visits {
  private final Identities identities;
  private final FormToken formToken;

  Visits(Identities identities, FormToken formToken) {
    this.identities = identities;
    this.formToken = formToken;
  }

  /// The visit, or the way to the sign-in page and back. Blocks, so it is for virtual threads.
  public Visit of(RoutingContext context) {
    var person =
        person(context)
            .orElseThrow(() -> new SignInNeeded(SignInResource.pathBackTo(context.request())));
    return new Visit(person, newFormToken(context), Arrival.of(context));
  }

  /// The same for a form that came back, which must be one of ours.
  public Visit ofForm(RoutingContext context, @Nullable String token) {
    requireOurForm(context, token);
    return of(context);
  }

  /// A token for the forms of the page that answers this request.
  String newFormToken(RoutingContext context) {
    var request = context.request();
    return formToken.of(Cookies.formOrNew(request), Cookies.session(request));
  }

  /// Refuses a form that another site sent or that was on no page of ours.
  void requireOurForm(RoutingContext context, @Nullable String token) {
    var request = context.request();
    if (!SameOrigin.allows(request)
        || !formToken.proves(token, Cookies.form(request), Cookies.session(request))) {
      throw new ProblemException(
          Problem.of(
              ProblemType.FORM_REFUSED,
              "The form was not on a page of this site, or you have signed in or out since. Go back,"
                  + " reload the page and send it again."));
    }
  }

  private Optional<Person> person(RoutingContext context) {
    try {
      return Token.ofCookie(Cookies.session(context.request()))
          .flatMap(token -> identities.of(token).join());
    } catch (CompletionException e) {
      throw new ProblemException(Problem.serviceUnavailable());
    }
  }
}
