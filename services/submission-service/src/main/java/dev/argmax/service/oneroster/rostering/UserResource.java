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

/// People, and the classes they are in.
@Path("/ims/oneroster/rostering/v1p2")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class UserResource {
  private final Answers answers;
  private final Rosters rosters;

  UserResource(Answers answers, Rosters rosters) {
    this.answers = answers;
    this.rosters = rosters;
  }

  @GET
  @Path("/users")
  @Operation(operationId = "getAllUsers")
  public Response users(@BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER_CORE, query, UserView.KIND, () -> rosters.read().users(_ -> true));
  }

  @GET
  @Path("/users/{sourcedId}")
  @Operation(operationId = "getUser")
  public Response user(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.ROSTER_CORE,
        fields,
        UserView.KIND,
        () ->
            rosters.read().users(_ -> true).stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @GET
  @Path("/users/{user}/classes")
  @Operation(operationId = "getClassesForUser")
  public Response classesOfUser(@PathParam("user") String user, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER,
        query,
        ClassView.KIND,
        () -> rosters.read().classesOf("user", user, _ -> true));
  }

  @GET
  @Path("/students")
  @Operation(operationId = "getAllStudents")
  public Response students(@BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER_CORE, query, UserView.KIND, () -> rosters.read().users(Attendee::isStudent));
  }

  @GET
  @Path("/students/{sourcedId}")
  @Operation(operationId = "getStudent")
  public Response student(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.ROSTER_CORE,
        fields,
        UserView.KIND,
        () ->
            rosters.read().users(Attendee::isStudent).stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @GET
  @Path("/students/{student}/classes")
  @Operation(operationId = "getClassesForStudent")
  public Response classesOfStudent(
      @PathParam("student") String student, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER,
        query,
        ClassView.KIND,
        () -> rosters.read().classesOf("student", student, Attendee::isStudent));
  }

  @GET
  @Path("/teachers")
  @Operation(operationId = "getAllTeachers")
  public Response teachers(@BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER_CORE, query, UserView.KIND, () -> rosters.read().users(Attendee::isTeacher));
  }

  @GET
  @Path("/teachers/{sourcedId}")
  @Operation(operationId = "getTeacher")
  public Response teacher(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.ROSTER_CORE,
        fields,
        UserView.KIND,
        () ->
            rosters.read().users(Attendee::isTeacher).stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @GET
  @Path("/teachers/{teacher}/classes")
  @Operation(operationId = "getClassesForTeacher")
  public Response classesOfTeacher(
      @PathParam("teacher") String teacher, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER,
        query,
        ClassView.KIND,
        () -> rosters.read().classesOf("teacher", teacher, Attendee::isTeacher));
  }
}
