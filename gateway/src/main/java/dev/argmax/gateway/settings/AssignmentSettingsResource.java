package dev.argmax.gateway.settings;

import dev.argmax.gateway.service.Changing;
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
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// What holds for one assignment, and the forms for the dates of a section.
@Path("/courses/{course}/settings/{slug}")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AssignmentSettingsResource {
  private final Desks desks;
  private final Settings settings;
  private final Changing changing;

  AssignmentSettingsResource(Desks desks, Settings settings, Changing changing) {
    this.desks = desks;
    this.settings = settings;
    this.changing = changing;
  }

  @GET
  public TemplateInstance assignment(
      @PathParam("course") String course, @PathParam("slug") String slug, RoutingContext context) {
    return settings.page(desks.begin(context, course), slug);
  }

  @POST
  @Path("sections")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response give(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      Form form,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    var path = desk.api("assignments", slug, "sections", form.name());
    return done(desk, slug, changing.answer(desk.visit().sender(), "PUT", path, form.body()));
  }

  @POST
  @Path("sections/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeBack(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      Form form,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    var path = desk.api("assignments", slug, "sections", form.name());
    return done(desk, slug, changing.answer(desk.visit().sender(), "DELETE", path, null));
  }

  private Response done(Desk desk, String slug, ServiceAnswer answer) {
    var trouble = Forms.trouble(answer);
    return trouble == null
        ? Forms.seeOther(
            "/courses/"
                + Forms.segment(desk.course().id())
                + "/settings/"
                + Forms.segment(slug)
                + "#others")
        : Forms.again(answer.status(), settings.because(desk, slug, trouble));
  }

  /// The fields of the forms.
  static class Form {
    @RestForm @Nullable String section;
    @RestForm @Nullable String dueAt;
    @RestForm @Nullable String lateUntil;
    @RestForm @Nullable String reason;

    @RestForm("form-token")
    @Nullable String token;

    String name() {
      var name = Forms.text(section);
      return name == null ? "none" : name;
    }

    Map<String, Object> body() {
      Map<String, Object> body = new HashMap<>();
      put(body, "dueAt", dueAt);
      put(body, "lateUntil", lateUntil);
      put(body, "reason", reason);
      return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable String field) {
      var text = Forms.text(field);
      if (text != null) {
        body.put(name, text);
      }
    }
  }
}
