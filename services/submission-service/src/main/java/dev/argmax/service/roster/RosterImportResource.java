package dev.argmax.service.roster;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/roster/import")
@RunOnVirtualThread
class RosterImportResource {
  private static final String CSV = "text/csv";

  private final Courses courses;
  private final RosterImport imports;
  private final Caller caller;

  RosterImportResource(Courses courses, RosterImport imports, Caller caller) {
    this.courses = courses;
    this.imports = imports;
    this.caller = caller;
  }

  @POST
  @Consumes(CSV)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make the roster what a file says; with dryRun=true, only say what would change",
      operationId = "importRoster")
  @RequestBody(
      required = true,
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public ImportResult importFile(
      @PathParam("course") String course,
      @QueryParam("dryRun") @Nullable String dryRun,
      @QueryParam("allowDrops") @Nullable String allowDrops,
      byte @Nullable [] file) {
    Member actor = courses.member(course, caller.personId(), Permission.CHANGE_ROSTER);
    RosterImport.Mode mode =
        new RosterImport.Mode(
            Request.flag("dryRun", dryRun), Request.flag("allowDrops", allowDrops));
    return imports.run(actor, RosterFile.read(file == null ? new byte[0] : file), mode);
  }
}
