package dev.argmax.gateway.roster;

import dev.argmax.gateway.service.Changing;
import dev.argmax.gateway.service.ServiceAnswer;
import dev.argmax.gateway.service.ServicePath;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The roster's page and the forms on it.
@Path("/courses/{course}/roster")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class RosterResource {
  private final Desks desks;
  private final Rosters rosters;
  private final Changing changing;
  private final RosterFiles files;

  RosterResource(Desks desks, Rosters rosters, Changing changing, RosterFiles files) {
    this.desks = desks;
    this.rosters = rosters;
    this.changing = changing;
    this.files = files;
  }

  @GET
  public TemplateInstance roster(
      @PathParam("course") String course,
      @RestQuery @Nullable String section,
      @RestQuery @Nullable String role,
      @RestQuery boolean dropped,
      @RestQuery @Nullable String after,
      RoutingContext context) {
    var choice = RosterPage.Choice.of(section, role, dropped, after);
    var look = desks.begin(context, course);
    var found = look.ask(RosterView.class, Rosters.path(look.api("roster"), choice));
    return rosters.page(look.desk(), choice, found.get());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response put(@PathParam("course") String course, MemberForm form, RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    return done(desk, changing.answer(desk.visit().sender(), "PUT", form.path(desk), form.body()));
  }

  @POST
  @Path("drop")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response drop(
      @PathParam("course") String course, MemberForm form, RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    return done(desk, changing.answer(desk.visit().sender(), "DELETE", form.path(desk), null));
  }

  @POST
  @Path("import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response importFile(
      @PathParam("course") String course, ImportForm form, RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    var answer = files.send(desk, form.file, form.apply, form.allowDrops);
    var trouble = Forms.trouble(answer);
    return trouble == null
        ? Response.ok(rosters.imported(desk, answer.as(RosterView.Imported.class))).build()
        : Forms.again(answer.status(), rosters.because(desk, trouble));
  }

  private Response done(Desk desk, ServiceAnswer answer) {
    var trouble = Forms.trouble(answer);
    return trouble == null
        ? Forms.seeOther("/courses/" + Forms.segment(desk.course().id()) + "/roster")
        : Forms.again(answer.status(), rosters.because(desk, trouble));
  }

  /// The form for a file.
  static class ImportForm {
    @RestForm("file")
    @Nullable FileUpload file;

    @RestForm boolean apply;
    @RestForm boolean allowDrops;

    @RestForm("form-token")
    @Nullable String token;
  }

  /// The form for one member.
  static class MemberForm {
    @RestForm @Nullable String login;
    @RestForm @Nullable String displayName;
    @RestForm @Nullable String email;
    @RestForm @Nullable String role;
    @RestForm @Nullable String section;

    @RestForm("form-token")
    @Nullable String token;

    ServicePath path(Desk desk) {
      var who = Forms.text(login);
      return desk.api("roster", who == null ? "nobody" : who);
    }

    Map<String, Object> body() {
      Map<String, Object> body = new HashMap<>();
      put(body, "displayName", displayName);
      put(body, "email", email);
      put(body, "role", role);
      put(body, "section", section);
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
