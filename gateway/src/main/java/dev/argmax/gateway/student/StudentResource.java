package dev.argmax.gateway.student;

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

/// A student's page for staff, and the forms for their extensions.
@Path("/courses/{course}/students/{login}")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class StudentResource {
  private final Desks desks;
  private final Students students;
  private final Changing changing;

  StudentResource(Desks desks, Students students, Changing changing) {
    this.desks = desks;
    this.students = students;
    this.changing = changing;
  }

  @GET
  public TemplateInstance student(
      @PathParam("course") String course,
      @PathParam("login") String login,
      RoutingContext context) {
    return students.page(desks.begin(context, course), login);
  }

  @POST
  @Path("extensions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response give(
      @PathParam("course") String course,
      @PathParam("login") String login,
      ExtensionForm form,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    var path = desk.api("assignments", form.slug(), "extensions", login);
    var answer = changing.answer(desk.visit().sender(), "PUT", path, form.body());
    return done(desk, login, form, answer);
  }

  @POST
  @Path("extensions/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeBack(
      @PathParam("course") String course,
      @PathParam("login") String login,
      ExtensionForm form,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    var path = desk.api("assignments", form.slug(), "extensions", login);
    var answer = changing.answer(desk.visit().sender(), "DELETE", path, null);
    return done(desk, login, form, answer);
  }

  private Response done(Desk desk, String login, ExtensionForm form, ServiceAnswer answer) {
    var trouble = Forms.trouble(answer);
    return trouble == null
        ? Forms.seeOther(
            "/courses/"
                + Forms.segment(desk.course().id())
                + "/students/"
                + Forms.segment(login)
                + "#extensions")
        : Forms.again(
            answer.status(), students.because(desk, login, StudentPage.Wish.of(form), trouble));
  }
}
