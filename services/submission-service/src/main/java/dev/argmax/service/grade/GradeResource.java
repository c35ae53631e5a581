package dev.argmax.service.grade;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/grade")
@RunOnVirtualThread
class GradeResource {
  private final Courses courses;
  private final Accounts accounts;
  private final Totals totals;
  private final Caller caller;

  GradeResource(Courses courses, Accounts accounts, Totals totals, Caller caller) {
    this.courses = courses;
    this.accounts = accounts;
    this.totals = totals;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "My grade of the course so far, step by step; for staff a student's",
      operationId = "getCourseGrade")
  public CourseTotal grade(
      @PathParam("course") String course, @QueryParam("student") @Nullable String student) {
    Member reader = courses.member(course, caller.personId(), Permission.HAND_IN);
    return totals.of(reader, student == null ? reader : student(reader, student));
  }

  private Member student(Member reader, String login) {
    reader.require(Permission.READ_SUBMISSIONS);
    return accounts
        .withLogin(login)
        .flatMap(person -> courses.everMember(reader.course(), person))
        .orElseThrow(ProblemException::notFound);
  }

  /// One student's grade of a course.
  @ApplicationScoped
  static class Totals {
    private final Schemes schemes;
    private final Grades grades;

    Totals(Schemes schemes, Grades grades) {
      this.schemes = schemes;
      this.grades = grades;
    }

    @Transactional
    CourseTotal of(Member reader, Member student) {
      return CourseTotal.of(
          schemes.of(student.course()),
          Objects.requireNonNull(
                  grades.of(reader, List.of(student)).get(student.personId()), "asked for")
              .grades());
    }
  }
}
