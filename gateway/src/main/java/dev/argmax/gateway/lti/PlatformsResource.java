package dev.argmax.gateway.lti;

import dev.argmax.gateway.browser.Scheme;
import dev.argmax.gateway.lti.PlatformForm.Filled;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The page for whoever connects an LMS by LTI.
@Path("/courses/{course}/lms/lti")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class PlatformsResource {
  private final Desks desks;
  private final Reading reading;
  private final Changing changing;

  PlatformsResource(Desks desks, Reading reading, Changing changing) {
    this.desks = desks;
    this.reading = reading;
    this.changing = changing;
  }

  @GET
  public TemplateInstance platforms(@PathParam("course") String course, RoutingContext context) {
    return page(desks.of(context, course), context);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response register(
      @PathParam("course") String course, PlatformForm form, RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    var path = desk.api("lti", "platforms");
    var answer = changing.answer(desk.visit().sender(), "POST", path, form.wish());
    return done(desk, answer, context, form.filled());
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("course") String course,
      @PathParam("id") String id,
      PlatformForm form,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    var path = desk.api("lti", "platforms", id);
    var answer = changing.answer(desk.visit().sender(), "PUT", path, form.wish());
    return done(desk, answer, context, Filled.EMPTY);
  }

  @POST
  @Path("{id}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(
      @PathParam("course") String course,
      @PathParam("id") String id,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, token);
    changing.change(desk.visit().sender(), "DELETE", desk.api("lti", "platforms", id), null);
    return Forms.seeOther(address(desk));
  }

  private Response done(Desk desk, ServiceAnswer answer, RoutingContext context, Filled filled) {
    var trouble = Forms.trouble(answer);
    return trouble == null
        ? Forms.seeOther(address(desk))
        : Forms.again(answer.status(), page(desk, context).because(trouble, filled));
  }

  private PlatformsPage page(Desk desk, RoutingContext context) {
    var platforms =
        reading.as(PlatformView.Platforms.class, desk.person(), desk.api("lti", "platforms"));
    return new PlatformsPage(
        desk,
        platforms.items().stream().map(each -> row(desk, each)).toList(),
        Scheme.origin(context.request()),
        Filled.EMPTY,
        "");
  }

  private PlatformsPage.Row row(Desk desk, PlatformView.Platform platform) {
    var path = desk.api("lti", "platforms", platform.id(), "scores");
    return PlatformsPage.Row.of(
        desk, platform, reading.as(PlatformView.Scores.class, desk.person(), path));
  }

  private static String address(Desk desk) {
    return "/courses/" + Forms.segment(desk.course().id()) + "/lms/lti";
  }
}
