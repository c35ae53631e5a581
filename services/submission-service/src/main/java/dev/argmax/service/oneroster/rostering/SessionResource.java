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

/// Terms and grading periods, which are academic sessions.
@Path("/ims/oneroster/rostering/v1p2")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SessionResource {
  private final Answers answers;
  private final Rosters rosters;

  SessionResource(Answers answers, Rosters rosters) {
    this.answers = answers;
    this.rosters = rosters;
  }

  @GET
  @Path("/academicSessions")
  @Operation(operationId = "getAllAcademicSessions")
  public Response sessions(@BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER_CORE, query, SessionView.KIND, () -> rosters.read().sessions());
  }

  @GET
  @Path("/academicSessions/{sourcedId}")
  @Operation(operationId = "getAcademicSession")
  public Response session(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.ROSTER_CORE,
        fields,
        SessionView.KIND,
        () ->
            rosters.read().sessions().stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @GET
  @Path("/terms")
  @Operation(operationId = "getAllTerms")
  public Response terms(@BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER_CORE,
        query,
        SessionView.KIND,
        () -> rosters.read().sessions(SessionView.TERM));
  }

  @GET
  @Path("/terms/{sourcedId}")
  @Operation(operationId = "getTerm")
  public Response term(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.ROSTER_CORE,
        fields,
        SessionView.KIND,
        () ->
            rosters.read().sessions(SessionView.TERM).stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @GET
  @Path("/gradingPeriods")
  @Operation(operationId = "getAllGradingPeriods")
  public Response gradingPeriods(@BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER_CORE,
        query,
        SessionView.KIND,
        () -> rosters.read().sessions(SessionView.GRADING_PERIOD));
  }

  @GET
  @Path("/gradingPeriods/{sourcedId}")
  @Operation(operationId = "getGradingPeriod")
  public Response gradingPeriod(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.ROSTER_CORE,
        fields,
        SessionView.KIND,
        () ->
            rosters.read().sessions(SessionView.GRADING_PERIOD).stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @GET
  @Path("/terms/{term}/classes")
  @Operation(operationId = "getClassesForTerm")
  public Response classes(@PathParam("term") String term, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, ClassView.KIND, () -> rosters.read().classesInTerm(term));
  }

  @GET
  @Path("/terms/{term}/gradingPeriods")
  @Operation(operationId = "getGradingPeriodsForTerm")
  public Response gradingPeriodsOf(@PathParam("term") String term, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, SessionView.KIND, () -> rosters.read().gradingPeriodsInTerm(term));
  }
}
