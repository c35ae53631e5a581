package dev.argmax.gateway.gradebook;

import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.staff.Desks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// The gradebook's page.
@Path("/courses/{course}/gradebook")
@RunOnVirtualThread
class GradebookResource {
  private final Desks desks;
  private final Reading reading;

  GradebookResource(Desks desks, Reading reading) {
    this.desks = desks;
    this.reading = reading;
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  public Response grid(@PathParam("course") String course, RoutingContext context) {
    var desk = desks.of(context, course);
    var book = reading.as(GradebookView.class, desk.person(), desk.api("gradebook"));
    var page = GradebookPage.of(desk, book, Sight.in(context.request().params()));
    return Gzip.page(page.render(), context.request());
  }
}
