package dev.argmax.service.oneroster.gradebook;

import dev.argmax.service.oneroster.answer.Access;
import dev.argmax.service.oneroster.answer.Answers;
import dev.argmax.service.oneroster.answer.ListQuery;
import dev.argmax.service.oneroster.rostering.Rosters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Categories, and score scales, of which there are none.
@Path("/ims/oneroster/gradebook/v1p2")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CategoryResource {
  private final Answers answers;
  private final Rosters rosters;

  CategoryResource(Answers answers, Rosters rosters) {
    this.answers = answers;
    this.rosters = rosters;
  }

  @GET
  @Path("/categories")
  @Operation(operationId = "getAllCategories")
  public Response categories(@BeanParam ListQuery query) {
    return answers.list(
        Access.GRADEBOOK_CORE,
        query,
        CategoryView.KIND,
        () -> Gradebook.categories(rosters.read()));
  }

  @GET
  @Path("/categories/{sourcedId}")
  @Operation(operationId = "getCategory")
  public Response category(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.GRADEBOOK_CORE,
        fields,
        CategoryView.KIND,
        () ->
            Gradebook.categories(rosters.read()).stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @GET
  @Path("/scoreScales")
  @Operation(operationId = "getAllScoreScales")
  public Response scoreScales(@BeanParam ListQuery query) {
    return answers.list(
        Access.GRADEBOOK_CORE, query, ScoreScaleView.KIND, () -> List.<ScoreScaleView>of());
  }

  @GET
  @Path("/scoreScales/{sourcedId}")
  @Operation(operationId = "getScoreScale")
  public Response scoreScale(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.GRADEBOOK_CORE, fields, ScoreScaleView.KIND, () -> Optional.<ScoreScaleView>empty());
  }

  @GET
  @Path("/schools/{school}/scoreScales")
  @Operation(operationId = "getScoreScalesForSchool")
  public Response scoreScalesOfSchool(
      @PathParam("school") String school, @BeanParam ListQuery query) {
    return answers.list(
        Access.GRADEBOOK,
        query,
        ScoreScaleView.KIND,
        () -> {
          rosters.read().requireSchool(school);
          return List.of();
        });
  }
}
