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

/// The school, as an organization and as a school.
@Path("/ims/oneroster/rostering/v1p2")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class OrgResource {
  private final Answers answers;
  private final Rosters rosters;

  OrgResource(Answers answers, Rosters rosters) {
    this.answers = answers;
    this.rosters = rosters;
  }

  @GET
  @Path("/orgs")
  @Operation(operationId = "getAllOrgs")
  public Response orgs(@BeanParam ListQuery query) {
    return answers.list(Access.ROSTER_CORE, query, OrgView.KIND, () -> rosters.read().orgs());
  }

  @GET
  @Path("/orgs/{sourcedId}")
  @Operation(operationId = "getOrg")
  public Response org(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.ROSTER_CORE,
        fields,
        OrgView.KIND,
        () ->
            rosters.read().orgs().stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @GET
  @Path("/schools")
  @Operation(operationId = "getAllSchools")
  public Response schools(@BeanParam ListQuery query) {
    return answers.list(Access.ROSTER_CORE, query, OrgView.KIND, () -> rosters.read().orgs());
  }
}
