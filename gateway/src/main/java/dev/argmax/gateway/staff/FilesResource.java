package dev.argmax.gateway.staff;

import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import dev.argmax.gateway.problem.ProblemType;
import dev.argmax.gateway.service.Reading;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/// What staff take home as a file.
@Path("/courses/{course}/files/{name}")
@RunOnVirtualThread
class FilesResource {
  private final Desks desks;
  private final Reading reading;

  FilesResource(Desks desks, Reading reading) {
    this.desks = desks;
    this.reading = reading;
  }

  @GET
  public Response file(
      @PathParam("course") String course, @PathParam("name") String name, RoutingContext context) {
    var desk = desks.of(context, course);
    var path =
        switch (name) {
          case "gradebook.csv", "roster.csv" -> desk.api(name);
          case "canvas.csv", "moodle.csv" -> desk.api("gradebook/" + name);
          case "course.yaml" -> desk.api("definition");
          default ->
              throw new ProblemException(
                  Problem.of(ProblemType.NOT_FOUND, "There is no such file."));
        };
    var type = name.endsWith(".csv") ? "text/csv" : "application/yaml";
    return Response.ok(reading.ask(byte[].class, desk.person(), path).answered().bytes())
        .header("Content-Type", type + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
