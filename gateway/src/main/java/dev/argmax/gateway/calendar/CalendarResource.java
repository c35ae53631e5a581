package dev.argmax.gateway.calendar;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.browser.Scheme;
import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.service.Changing;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.service.ServicePath;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The page of one's calendar link.
@Path("/courses/{course}/calendar")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CalendarResource {
  private final Visits visits;
  private final Reading reading;
  private final Changing changing;

  CalendarResource(Visits visits, Reading reading, Changing changing) {
    this.visits = visits;
    this.reading = reading;
    this.changing = changing;
  }

  @GET
  public TemplateInstance calendar(@PathParam("course") String course, RoutingContext context) {
    var visit = visits.of(context);
    return new CalendarPage(visit, course(visit, course), null, false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(
      @PathParam("course") String course,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var visit = visits.ofForm(context, token);
    var made = changing.change(visit.sender(), "POST", link(course), null).as(Link.class);
    var address = Scheme.origin(context.request()) + made.url();
    return unkept(new CalendarPage(visit, course(visit, course), address, false));
  }

  @POST
  @Path("revocation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke(
      @PathParam("course") String course,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var visit = visits.ofForm(context, token);
    changing.change(visit.sender(), "DELETE", link(course), null);
    return unkept(new CalendarPage(visit, course(visit, course), null, true));
  }

  private CourseView course(Visit visit, String course) {
    return reading.as(CourseView.class, visit.person().id(), api("courses", course));
  }

  private static ServicePath link(String course) {
    return api("courses", course, "calendar-link");
  }

  private static Response unkept(CalendarPage page) {
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  /// @param url relative to the address of the API
  record Link(String url) {}
}
