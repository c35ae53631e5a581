package dev.argmax.service.standing;

import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/assignments/{slug}/choice")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ChoiceResource {
  private final Viewpoint viewpoint;
  private final Choosing choosing;
  private final AssignmentReading reading;

  ChoiceResource(Viewpoint viewpoint, Choosing choosing, AssignmentReading reading) {
    this.viewpoint = viewpoint;
    this.choosing = choosing;
    this.reading = reading;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say which of my submissions counts", operationId = "chooseSubmission")
  public AssignmentView choose(
      @PathParam("course") String course, @PathParam("slug") String slug, Chosen chosen) {
    if (chosen == null || chosen.submission() == null) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "The request lacks `submission`.");
    }
    return changed(course, slug, chosen.submission());
  }

  @DELETE
  @Operation(summary = "Take my choice back", operationId = "dropChoice")
  public AssignmentView drop(@PathParam("course") String course, @PathParam("slug") String slug) {
    return changed(course, slug, null);
  }

  private AssignmentView changed(String course, String slug, @Nullable UUID submission) {
    Member member = viewpoint.own(course).require(Permission.HAND_IN);
    choosing.choose(member, slug, submission);
    return reading.one(new Viewpoint.View(member, member), slug);
  }

  record Chosen(@Nullable UUID submission) {}
}
