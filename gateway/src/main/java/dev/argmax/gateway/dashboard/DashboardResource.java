package dev.argmax.gateway.dashboard;

import dev.argmax.gateway.service.Changing;
import dev.argmax.gateway.service.ServicePath;
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
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The dashboard, and the button that tries a parked run again.
@Path("/courses/{course}/dashboard")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class DashboardResource {
  private final Desks desks;
  private final Dashboard dashboard;
  private final Changing changing;

  DashboardResource(Desks desks, Dashboard dashboard, Changing changing) {
    this.desks = desks;
    this.dashboard = dashboard;
    this.changing = changing;
  }

  @GET
  public TemplateInstance dashboard(
      @PathParam("course") String course,
      @RestQuery @Nullable String assignment,
      RoutingContext context) {
    return dashboard.page(desks.begin(context, course), assignment);
  }

  @POST
  @Path("retry")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response retry(
      @PathParam("course") String course,
      @RestForm @Nullable String submission,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, token);
    var answer =
        changing.answer(
            desk.visit().sender(),
            "POST",
            ServicePath.api("submissions", submission == null ? "none" : submission, "runs"),
            Map.of("reason", "tried again from the list of parked runs"));
    var trouble = Forms.trouble(answer);
    return trouble == null
        ? Forms.seeOther("/courses/" + Forms.segment(course) + "/dashboard#queue")
        : Forms.again(answer.status(), dashboard.because(desk, trouble));
  }
}
