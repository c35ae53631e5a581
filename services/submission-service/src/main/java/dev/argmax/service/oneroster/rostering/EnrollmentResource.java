package dev.argmax.service.oneroster.rostering;

import dev.argmax.service.oneroster.answer.Access;
import dev.argmax.service.oneroster.answer.Answers;
import dev.argmax.service.oneroster.answer.ListQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Who is in which class, and who was.
@Path("/ims/oneroster/rostering/v1p2")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class EnrollmentResource {
  private final Answers answers;
  private final Rosters rosters;

  EnrollmentResource(Answers answers, Rosters rosters) {
    this.answers = answers;
    this.rosters = rosters;
  }

  @GET
  @Path("/enrollments")
  @Operation(operationId = "getAllEnrollments")
  public Response enrollments(@BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER_CORE,
        query,
        EnrollmentView.KIND,
        () -> rosters.read().enrollments(_ -> true));
  }

  @GET
  @Path("/enrollments/{sourcedId}")
  @Operation(operationId = "getEnrollment")
  public Response enrollment(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.ROSTER_CORE,
        fields,
        EnrollmentView.KIND,
        () ->
            rosters.read().enrollments(_ -> true).stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }
}
