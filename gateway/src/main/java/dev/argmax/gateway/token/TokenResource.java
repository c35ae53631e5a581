package dev.argmax.gateway.token;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.browser.Scheme;
import dev.argmax.gateway.service.Changing;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.visit.Visit;
import dev.argmax.gateway.visit.Visits;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The page of one's API tokens.
@Path("/me/tokens")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class TokenResource {
  private final Visits visits;
  private final Reading reading;
  private final Changing changing;

  TokenResource(Visits visits, Reading reading, Changing changing) {
    this.visits = visits;
    this.reading = reading;
    this.changing = changing;
  }

  @GET
  public TemplateInstance tokens(RoutingContext context) {
    return page(visits.of(context), context);
  }

  /// The answer to the form shows the token, so it is no redirect and is not kept by the browser.
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(
      @RestForm @Nullable String name,
      @RestForm @Nullable String days,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var visit = visits.ofForm(context, token);
    var answer = changing.answer(visit.sender(), "POST", api("me", "tokens"), wish(name, days));
    var page = page(visit, context);
    var response = Response.status(answer.ok() ? 200 : answer.status());
    return response
        .header("Cache-Control", "no-store")
        .entity(
            answer.ok()
                ? page.with(answer.as(TokenView.Issued.class))
                : page.because(Reading.problem(answer).detail()))
        .build();
  }

  @POST
  @Path("{id}/revocation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke(
      @PathParam("id") String id,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var visit = visits.ofForm(context, token);
    changing.change(visit.sender(), "DELETE", api("me", "tokens", id), null);
    return Response.status(Response.Status.SEE_OTHER).header("Location", "/me/tokens").build();
  }

  private TokensPage page(Visit visit, RoutingContext context) {
    var tokens = reading.as(TokenView.Items.class, visit.person().id(), api("me", "tokens"));
    return TokensPage.of(visit, tokens.items(), Scheme.origin(context.request()));
  }

  private static Map<String, Object> wish(@Nullable String name, @Nullable String days) {
    var wish = new HashMap<String, Object>();
    wish.put("name", name == null ? "" : name);
    if (days != null && days.matches("[0-9]{1,4}")) {
      wish.put("expiresInDays", Integer.parseInt(days));
    }
    return wish;
  }
}
