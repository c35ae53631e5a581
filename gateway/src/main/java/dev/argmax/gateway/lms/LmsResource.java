package dev.argmax.gateway.lms;

import dev.argmax.gateway.browser.Scheme;
import dev.argmax.gateway.service.Changing;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.staff.Desk;
import dev.argmax.gateway.staff.Desks;
import dev.argmax.gateway.staff.Forms;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The page for whoever connects a learning management system.
@Path("/courses/{course}/lms")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class LmsResource {
  private final Desks desks;
  private final Reading reading;
  private final Changing changing;

  LmsResource(Desks desks, Reading reading, Changing changing) {
    this.desks = desks;
    this.reading = reading;
    this.changing = changing;
  }

  @GET
  public TemplateInstance programs(@PathParam("course") String course, RoutingContext context) {
    return page(desks.of(context, course), context);
  }

  /// The answer to the form shows the secret, so it is no redirect and is not kept by the browser.
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(@PathParam("course") String course, Form form, RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    var answer = changing.answer(desk.visit().sender(), "POST", desk.api("clients"), form.wish());
    var page = page(desk, context);
    var response =
        answer.ok()
            ? Response.ok(page.with(answer.as(LmsView.Made.class)))
            : Response.fromResponse(
                Forms.again(answer.status(), page.because(Reading.problem(answer).detail())));
    return response.header("Cache-Control", "no-store").build();
  }

  @POST
  @Path("{id}/revocation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke(
      @PathParam("course") String course,
      @PathParam("id") String id,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, token);
    changing.change(desk.visit().sender(), "DELETE", desk.api("clients", id), null);
    return Forms.seeOther("/courses/" + Forms.segment(desk.course().id()) + "/lms");
  }

  private LmsPage page(Desk desk, RoutingContext context) {
    var clients = reading.as(LmsView.Clients.class, desk.person(), desk.api("clients"));
    return LmsPage.of(desk, clients, Scheme.origin(context.request()));
  }

  /// The fields of the form.
  static class Form {
    @RestForm @Nullable String name;
    @RestForm @Nullable List<String> scopes;

    @RestForm("form-token")
    @Nullable String token;

    Map<String, Object> wish() {
      return Map.of(
          "name",
          Objects.requireNonNullElse(name, ""),
          "scopes",
          Objects.requireNonNullElse(scopes, List.of()));
    }
  }
}
