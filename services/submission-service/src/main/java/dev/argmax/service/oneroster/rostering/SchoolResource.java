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

/// What there is in the school, which is everything.
@Path("/ims/oneroster/rostering/v1p2/schools/{school}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SchoolResource {
  private final Answers answers;
  private final Rosters rosters;

  SchoolResource(Answers answers, Rosters rosters) {
    this.answers = answers;
    this.rosters = rosters;
  }

  @GET
  @Operation(operationId = "getSchool")
  public Response school(@PathParam("school") String school, @RestQuery @Nullable String fields) {
    return answers.one(
        Access.ROSTER_CORE,
        fields,
        OrgView.KIND,
        () ->
            rosters.read().orgs().stream()
                .filter(one -> one.sourcedId().equals(school))
                .findFirst());
  }

  @GET
  @Path("/classes")
  @Operation(operationId = "getClassesForSchool")
  public Response classes(@PathParam("school") String school, @BeanParam ListQuery query) {
    return answers.list(Access.ROSTER, query, ClassView.KIND, () -> at(school).classes());
  }

  @GET
  @Path("/courses")
  @Operation(operationId = "getCoursesForSchool")
  public Response courses(@PathParam("school") String school, @BeanParam ListQuery query) {
    return answers.list(Access.ROSTER, query, CourseView.KIND, () -> at(school).courses());
  }

  @GET
  @Path("/enrollments")
  @Operation(operationId = "getEnrollmentsForSchool")
  public Response enrollments(@PathParam("school") String school, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, EnrollmentView.KIND, () -> at(school).enrollments(_ -> true));
  }

  @GET
  @Path("/students")
  @Operation(operationId = "getStudentsForSchool")
  public Response students(@PathParam("school") String school, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, UserView.KIND, () -> at(school).users(Attendee::isStudent));
  }

  @GET
  @Path("/teachers")
  @Operation(operationId = "getTeachersForSchool")
  public Response teachers(@PathParam("school") String school, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, UserView.KIND, () -> at(school).users(Attendee::isTeacher));
  }

  @GET
  @Path("/terms")
  @Operation(operationId = "getTermsForSchool")
  public Response terms(@PathParam("school") String school, @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, SessionView.KIND, () -> at(school).sessions(SessionView.TERM));
  }

  @GET
  @Path("/classes/{inClass}/enrollments")
  @Operation(operationId = "getEnrollmentsForClassInSchool")
  public Response enrollmentsOfClass(
      @PathParam("school") String school,
      @PathParam("inClass") String inClass,
      @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, EnrollmentView.KIND, () -> at(school).enrollmentsOf(inClass));
  }

  @GET
  @Path("/classes/{inClass}/students")
  @Operation(operationId = "getStudentsForClassInSchool")
  public Response studentsOfClass(
      @PathParam("school") String school,
      @PathParam("inClass") String inClass,
      @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, UserView.KIND, () -> at(school).users(inClass, Role.STUDENT));
  }

  @GET
  @Path("/classes/{inClass}/teachers")
  @Operation(operationId = "getTeachersForClassInSchool")
  public Response teachersOfClass(
      @PathParam("school") String school,
      @PathParam("inClass") String inClass,
      @BeanParam ListQuery query) {
    return answers.list(
        Access.ROSTER, query, UserView.KIND, () -> at(school).users(inClass, Role.INSTRUCTOR));
  }

  private Roster at(String school) {
    Roster roster = rosters.read();
    roster.requireSchool(school);
    return roster;
  }
}
