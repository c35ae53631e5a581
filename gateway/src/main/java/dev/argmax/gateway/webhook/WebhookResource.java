package dev.argmax.gateway.webhook;

import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import dev.argmax.gateway.problem.ProblemType;
import dev.argmax.gateway.service.Changing;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.service.ServiceAnswer;
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

/// The pages about who is told of news.
@Path("/courses/{course}/lms/webhooks")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class WebhookResource {
  private static final String SHOWN = "20";

  private final Desks desks;
  private final Reading reading;
  private final Changing changing;

  WebhookResource(Desks desks, Reading reading, Changing changing) {
    this.desks = desks;
    this.reading = reading;
    this.changing = changing;
  }

  @GET
  public TemplateInstance webhooks(@PathParam("course") String course, RoutingContext context) {
    var desk = desks.of(context, course);
    return WebhooksPage.of(desk, all(desk));
  }

  @GET
  @Path("{id}")
  public TemplateInstance webhook(
      @PathParam("course") String course, @PathParam("id") String id, RoutingContext context) {
    return page(desks.of(context, course), id);
  }

  /// The answer to the form shows the secret, so it is no redirect and is not kept by the browser.
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(@PathParam("course") String course, Form form, RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    var answer = changing.answer(desk.visit().sender(), "POST", desk.api("webhooks"), form.wish());
    if (answer.ok()) {
      return withSecret(desk, answer);
    }
    return Forms.again(
        answer.status(),
        WebhooksPage.of(desk, all(desk))
            .because(Reading.problem(answer).detail(), Objects.requireNonNullElse(form.url, "")));
  }

  @POST
  @Path("{id}/secret")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response rotate(
      @PathParam("course") String course,
      @PathParam("id") String id,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, token);
    return withSecret(
        desk,
        changing.change(
            desk.visit().sender(), "POST", desk.api("webhooks", id, "secret"), Map.of()));
  }

  @POST
  @Path("{id}/test")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response test(
      @PathParam("course") String course,
      @PathParam("id") String id,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, token);
    return done(
        desk,
        id,
        changing.answer(desk.visit().sender(), "POST", desk.api("webhooks", id, "test"), Map.of()));
  }

  @POST
  @Path("{id}/deliveries/{delivery}/replay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response replay(
      @PathParam("course") String course,
      @PathParam("id") String id,
      @PathParam("delivery") String delivery,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, token);
    var path = desk.api("webhooks", id, "deliveries", delivery, "replay");
    return done(desk, id, changing.answer(desk.visit().sender(), "POST", path, Map.of()));
  }

  @POST
  @Path("{id}/enabled")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enable(
      @PathParam("course") String course,
      @PathParam("id") String id,
      @RestForm("form-token") @Nullable String token,
      @RestForm("enabled") @Nullable String enabled,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, token);
    var known = known(desk, id);
    Map<String, Object> wish =
        Map.of("url", known.url(), "kinds", known.kinds(), "enabled", "yes".equals(enabled));
    return done(
        desk, id, changing.answer(desk.visit().sender(), "PUT", desk.api("webhooks", id), wish));
  }

  @POST
  @Path("{id}/deletion")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(
      @PathParam("course") String course,
      @PathParam("id") String id,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, token);
    changing.change(desk.visit().sender(), "DELETE", desk.api("webhooks", id), null);
    return Forms.seeOther(path(desk));
  }

  private Response done(Desk desk, String id, ServiceAnswer answer) {
    return answer.ok()
        ? Forms.seeOther(path(desk) + "/" + Forms.segment(id))
        : Forms.again(answer.status(), page(desk, id).because(Reading.problem(answer).detail()));
  }

  private Response withSecret(Desk desk, ServiceAnswer answer) {
    var made = answer.as(WebhookView.Made.class);
    return Response.ok(page(desk, made.id()).with(made.secret()))
        .header("Cache-Control", "no-store")
        .build();
  }

  private WebhookPage page(Desk desk, String id) {
    var deliveries =
        reading.as(
            WebhookView.Deliveries.class,
            desk.person(),
            desk.api("webhooks", id, "deliveries").with("limit", SHOWN));
    return WebhookPage.of(desk, known(desk, id), deliveries);
  }

  private WebhookView.Webhook known(Desk desk, String id) {
    return all(desk)
        .with(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(ProblemType.NOT_FOUND, "There is no such webhook any more.")));
  }

  private WebhookView.Webhooks all(Desk desk) {
    return reading.as(WebhookView.Webhooks.class, desk.person(), desk.api("webhooks"));
  }

  private static String path(Desk desk) {
    return "/courses/" + Forms.segment(desk.course().id()) + "/lms/webhooks";
  }

  /// The fields of the form.
  static class Form {
    @RestForm @Nullable String url;
    @RestForm @Nullable List<String> kinds;

    @RestForm("form-token")
    @Nullable String token;

    Map<String, Object> wish() {
      return Map.of(
          "url",
          Objects.requireNonNullElse(url, ""),
          "kinds",
          Objects.requireNonNullElse(kinds, List.of()));
    }
  }
}
