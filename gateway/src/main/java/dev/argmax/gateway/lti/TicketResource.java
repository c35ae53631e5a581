package dev.argmax.gateway.lti;

import dev.argmax.gateway.browser.PagePolicy;
import dev.argmax.gateway.browser.Scheme;
import dev.argmax.gateway.staff.Forms;
import dev.argmax.gateway.visit.ReturnPath;
import dev.argmax.gateway.visit.Visit;
import dev.argmax.gateway.visit.Visits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What somebody does who came from a platform and is signed in: says who they are, or chooses what
/// the platform shows.
@Path("/lti")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class TicketResource {
  private final Visits visits;
  private final LtiService service;

  TicketResource(Visits visits, LtiService service) {
    this.visits = visits;
    this.service = service;
  }

  @GET
  @Path("link")
  public Response question(@RestQuery @Nullable String ticket, RoutingContext context) {
    var visit = visits.of(context);
    var answer = service.ask("questions", said(context, visit, ticket));
    return answer.ok()
        ? page(LinkPage.of(visit, Objects.toString(ticket, ""), answer.as(LinkPage.Question.class)))
        : RefusedPage.response(answer);
  }

  @POST
  @Path("link")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response link(
      @RestForm @Nullable String ticket,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var visit = visits.ofForm(context, token);
    var answer = service.ask("links", said(context, visit, ticket));
    return answer.ok()
        ? Forms.seeOther(ReturnPath.of(answer.as(Next.class).to()).value())
        : RefusedPage.response(answer);
  }

  @GET
  @Path("deep-link")
  public Response offer(@RestQuery @Nullable String ticket, RoutingContext context) {
    var visit = visits.of(context);
    var answer = service.ask("offers", said(context, visit, ticket));
    return answer.ok()
        ? page(
            new DeepLinkPage(
                visit, Objects.toString(ticket, ""), answer.as(DeepLinkPage.Offer.class)))
        : RefusedPage.response(answer);
  }

  @POST
  @Path("deep-link")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(Choice choice, RoutingContext context) {
    var visit = visits.ofForm(context, choice.token);
    var said =
        said(context, visit, choice.ticket)
            .with("slugs", Objects.requireNonNullElse(choice.assignments, List.of()))
            .with("origin", Scheme.origin(context.request()));
    var answer = service.ask("answers", said);
    if (!answer.ok()) {
      return RefusedPage.response(answer);
    }
    var chosen = answer.as(ChosenPage.Chosen.class);
    PagePolicy.letFormsGoTo(context, URI.create(chosen.returnUrl()));
    return page(new ChosenPage(visit, chosen));
  }

  private static Said said(RoutingContext context, Visit visit, @Nullable String ticket) {
    return new Said()
        .with("ticket", ticket)
        .with("browser", BrowserSecret.of(context.request()))
        .with("person", visit.person().id());
  }

  private static Response page(Object page) {
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  record Next(String to) {}

  /// The fields of the form with assignments.
  static class Choice {
    @RestForm @Nullable String ticket;
    @RestForm @Nullable List<String> assignments;

    @RestForm("form-token")
    @Nullable String token;
  }
}
