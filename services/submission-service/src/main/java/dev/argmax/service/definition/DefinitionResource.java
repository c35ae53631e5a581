package dev.argmax.service.definition;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Definitions;
import dev.argmax.service.course.Definitions.Definition;
import dev.argmax.service.course.Permission;
import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.coursefile.CourseFileException;
import dev.argmax.service.coursefile.CourseYaml;
import dev.argmax.service.coursefile.Flaw;
import dev.argmax.service.definition.Load.Origin;
import dev.argmax.service.definition.Load.Outcome;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/definition")
@RunOnVirtualThread
class DefinitionResource {
  private final Courses courses;
  private final Definitions definitions;
  private final Loading loading;
  private final Caller caller;

  DefinitionResource(Courses courses, Definitions definitions, Loading loading, Caller caller) {
    this.courses = courses;
    this.definitions = definitions;
    this.loading = loading;
    this.caller = caller;
  }

  @GET
  @Produces("application/yaml;charset=UTF-8")
  @Operation(summary = "The course file as last loaded", operationId = "getDefinition")
  public String definition(@PathParam("course") String course) {
    courses.member(course, caller.personId(), Permission.CHANGE_COURSE);
    return definitions.of(course).map(Definition::text).orElseThrow(ProblemException::notFound);
  }

  @PUT
  @Consumes({"application/yaml", "text/yaml"})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Load a course file, or with dryRun=true say what loading it would change",
      operationId = "loadDefinition")
  public LoadView load(
      @PathParam("course") String course, @QueryParam("dryRun") boolean dryRun, String yaml) {
    UUID person = caller.personId();
    courses.member(course, person, Permission.CHANGE_COURSE);
    Load load = new Load(yaml, file(course, yaml), new Origin.Sent(person), dryRun);
    return switch (loading.load(load)) {
      case Outcome.Loaded(List<Difference> changes) ->
          new LoadView(course, dryRun, changes.stream().map(ChangeView::of).toList());
      case Outcome.Refused(List<String> cases) ->
          throw new ProblemException(
              ProblemType.WOULD_TAKE_AWAY,
              "Nothing was changed. Give these students an extension first, or keep the old dates"
                  + " and rules for this work.",
              Map.of("cases", cases));
    };
  }

  private static CourseFile file(String course, String yaml) {
    try {
      CourseFile file = CourseYaml.parse(yaml);
      if (!file.id().equals(course)) {
        throw bad(
            List.of(new Flaw(1, 1, "this is the file of " + file.id() + ", not of " + course)));
      }
      return file;
    } catch (CourseFileException e) {
      throw bad(e.flaws());
    }
  }

  private static ProblemException bad(List<Flaw> flaws) {
    return new ProblemException(
        ProblemType.BAD_COURSE_FILE,
        "Nothing was changed. Mend the errors and load it again.",
        Map.of("errors", flaws));
  }

  /// @param dryRun whether nothing was changed in truth
  record LoadView(String course, boolean dryRun, List<ChangeView> changes) {}

  /// @param subject such as `assignment pset1` or `meeting 2022-09-08 lecture`
  /// @param text the change in words
  record ChangeView(
      Difference.ChangeKind kind,
      String subject,
      @Nullable String field,
      @Nullable String before,
      @Nullable String after,
      String text) {
    static ChangeView of(Difference change) {
      return new ChangeView(
          change.kind(),
          change.subject(),
          change.field(),
          change.before(),
          change.after(),
          change.text());
    }
  }
}
