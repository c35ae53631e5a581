package dev.argmax.gateway.history;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.course.AssignmentView;
import dev.argmax.gateway.course.Assignments;
import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.course.SubmissionLine;
import dev.argmax.gateway.service.Changing;
import dev.argmax.gateway.service.Reading;
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
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The history of an assignment, and saying which submission counts.
@Path("/courses/{course}/assignments/{slug}/history")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class HistoryResource {
  private static final String PAGE = "50";

  private final Visits visits;
  private final Reading reading;
  private final Changing changing;

  HistoryResource(Visits visits, Reading reading, Changing changing) {
    this.visits = visits;
    this.reading = reading;
    this.changing = changing;
  }

  @GET
  public TemplateInstance history(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @RestQuery @Nullable String after,
      RoutingContext context) {
    var visit = visits.of(context);
    var person = visit.person().id();
    var address = new Assignments.Address(course, slug);
    var listing = address.path("submissions").with("limit", PAGE).with("after", after);
    var found = reading.ask(CourseView.class, person, api("courses", course));
    var assignment = reading.ask(AssignmentView.class, person, address.path());
    var lines = reading.ask(SubmissionLine.Items.class, person, listing);
    return HistoryPage.of(
        visit, found.get(), assignment.get(), new HistoryPage.Listed(lines.get(), after));
  }

  /// @param submission the one to count; empty takes the choice back
  @POST
  @Path("choice")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @RestForm @Nullable String submission,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var visit = visits.ofForm(context, token);
    var address = new Assignments.Address(course, slug);
    if (submission == null || submission.isEmpty()) {
      changing.change(visit.sender(), "DELETE", address.path("choice"), null);
    } else {
      var chosen = Map.of("submission", submission);
      changing.change(visit.sender(), "PUT", address.path("choice"), chosen);
    }
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", "/courses/%s/assignments/%s/history".formatted(course, slug))
        .build();
  }
}
