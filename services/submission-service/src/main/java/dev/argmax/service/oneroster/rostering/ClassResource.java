package dev.argmax.service.oneroster.rostering;

import dev.argmax.service.course.Role;
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

/// Courses, their classes, and who is in these.
@Path("/ims/oneroster/rostering/v1p2")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ClassResource {
  private final Answers answers;
  private final Rosters rosters;

  ClassResource(Answers answers, Rosters rosters) {
    this.answers = answers;
    this.rosters = rosters;
  }

  @GET
  @Path("/courses")
  @Operation(operationId = "getAllCourses")
  public Response courses(@BeanParam ListQuery query) {
    return answers.list(Access.ROSTER_CORE, query, CourseView.KIND, () -> rosters.read().courses());
  }

  @GET
  @Path("/courses/{sourcedId}")
  @Operation(operationId = "getCourse")
  public Response course(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.ROSTER_CORE,
        fields,
        CourseView.KIND,
        () ->
            rosters.read().courses().stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @GET
  @Path("/courses/{course}/classes")
  @Operation(operationId = "getClassesForCourse")
  public Response classesOf(@PathParam("course") String course, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, ClassView.KIND, () -> rosters.read().classesOfCourse(course));
  }

  @GET
  @Path("/classes")
  @Operation(operationId = "getAllClasses")
  public Response classes(@BeanParam ListQuery query) {
    return answers.list(Access.ROSTER_CORE, query, ClassView.KIND, () -> rosters.read().classes());
  }

  @GET
  @Path("/classes/{sourcedId}")
  @Operation(operationId = "getClass")
  public Response ofClass(
      @PathParam("sourcedId") String sourcedId, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.ROSTER_CORE,
        fields,
        ClassView.KIND,
        () ->
            rosters.read().classes().stream()
                .filter(one -> one.sourcedId().equals(sourcedId))
                .findFirst());
  }

  @GET
  @Path("/classes/{inClass}/students")
  @Operation(operationId = "getStudentsForClass")
  public Response students(@PathParam("inClass") String inClass, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, UserView.KIND, () -> rosters.read().users(inClass, Role.STUDENT));
  }

  @GET
  @Path("/classes/{inClass}/teachers")
  @Operation(operationId = "getTeachersForClass")
  public Response teachers(@PathParam("inClass") String inClass, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, UserView.KIND, () -> rosters.read().users(inClass, Role.INSTRUCTOR));
  }
}
