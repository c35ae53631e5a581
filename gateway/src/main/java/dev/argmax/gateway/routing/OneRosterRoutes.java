package dev.argmax.gateway.routing;

import dev.argmax.gateway.identity.Token;
import dev.argmax.gateway.limits.SignInLimit;
import dev.argmax.gateway.problem.OneRosterBody;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemAnswer;
import dev.argmax.gateway.problem.ProblemType;
import dev.argmax.gateway.service.ServiceHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lets through to the service what its OpenAPI document lists of OneRoster, from programs with a
/// token, and gives them the way to one.
class OneRosterRoutes {
  private static final Pattern BASIC = Pattern.compile("(?i:basic) +([A-Za-z0-9+/=]{1,2048})");

  private final ApiDocument document;
  private final Admission admission;
  private final Forwarder forwarder;
  private final SignInLimit limit;

  OneRosterRoutes(
      ApiDocument document, Admission admission, Forwarder forwarder, SignInLimit limit) {
    this.document = document;
    this.admission = admission;
    this.forwarder = forwarder;
    this.limit = limit;
  }

  void register(@Observes Router router) {
    for (var path : document.paths("/ims/oneroster/")) {
      router.route(path.route()).order(ApiRoutes.ORDER).handler(context -> handle(context, path));
    }
    router.route("/ims/*").order(ApiRoutes.ORDER + 1).handler(Admission::unknown);
  }

  private void handle(RoutingContext context, ApiPath path) {
    if (!path.methods().contains(context.request().method().name())) {
      var detail = "This address takes only " + path.allow() + ".";
      ProblemAnswer.end(
          context, Problem.of(ProblemType.METHOD_NOT_ALLOWED, detail).with("Allow", path.allow()));
    } else if (path.template().equals(OneRosterBody.TOKEN)) {
      giveToken(context);
    } else {
      var token = Token.ofHeader(context.request().getHeader("Authorization"));
      admission.admitProgram(context, token, context.normalizedPath());
    }
  }

  /// Who asks for a token is found out by the service; here nobody asks too often.
  private void giveToken(RoutingContext context) {
    var address = String.valueOf(context.request().remoteAddress().hostAddress());
    if (!limit.allowsProgram(address)) {
      ProblemAnswer.end(
          context,
          Problem.of(
                  ProblemType.TOO_MANY_REQUESTS,
                  "Too many tokens are asked for from this address. A token is good for an hour.")
              .with("Retry-After", "60"));
    } else {
      var credentials = basic(context.request().getHeader("Authorization"));
      forwarder.forward(context, Asker.unknown(address, credentials), OneRosterBody.TOKEN);
    }
  }

  private static Map<String, String> basic(@Nullable String authorization) {
    var matcher = BASIC.matcher(authorization == null ? "" : authorization.strip());
    return matcher.matches() ? Map.of(ServiceHeaders.BASIC, matcher.group(1)) : Map.of();
  }
}
