package dev.argmax.service.sending;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.sending.Sending.Sent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/courses/{course}/psets")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PsetResource {
  private final Courses courses;
  private final Sending sending;
  private final Caller caller;

  PsetResource(Courses courses, Sending sending, Caller caller) {
    this.courses = courses;
    this.sending = sending;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "Send a built pset package; its assignments are graded by it from now on",
      operationId = "sendPset")
  public PsetView send(@PathParam("course") String course, byte[] body) {
    UUID person = caller.personId();
    courses.member(course, person, Permission.CHANGE_COURSE);
    if (body.length == 0) {
      throw new ProblemException(ProblemType.NOTHING_UPLOADED, "Send the package as the body.");
    }
    return PsetView.of(sending.send(course, person, body));
  }

  /// @param assignments that are graded by it from now on; a course file may name its slug for more
  record PsetView(
      String slug,
      String title,
      String digest,
      String device,
      double maxScore,
      List<String> assignments) {
    static PsetView of(Sent sent) {
      Pset pset = sent.pset();
      return new PsetView(
          pset.slug(),
          pset.title(),
          pset.digest(),
          pset.device(),
          pset.maxScore(),
          sent.assignments());
    }
  }
}
