package dev.argmax.service.submission;

import dev.argmax.service.archive.Contents;
import dev.argmax.service.caching.Tagged;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/api/v1/submissions/{id}/sources")
@RunOnVirtualThread
class SourcesResource {
  private final SubmissionAccess access;
  private final Sources sources;
  private final Caller caller;

  SourcesResource(SubmissionAccess access, Sources sources, Caller caller) {
    this.access = access;
    this.sources = sources;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The Java files that are graded, by the paths that the compiler calls them",
      operationId = "listSources")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = SourceList.class)))
  public Response sources(@PathParam("id") String id, @Context HttpHeaders request) {
    SubmissionRow row = access.readable(id, caller.personId()).row();
    return Tagged.of(request, "sources-" + row.archiveSha256, () -> list(row));
  }

  private SourceList list(SubmissionRow row) {
    Contents contents = sources.of(row.id).orElseThrow(ProblemException::notFound);
    return new SourceList(contents.sources().stream().map(SourceView::of).toList());
  }

  record SourceList(List<SourceView> items) {}

  /// @param path below the source root, such as `s898/pset1/Mlp.java`
  /// @param text decoded as UTF-8, as the compiler does; what is not UTF-8 is replaced
  record SourceView(String path, String text) {
    static SourceView of(Contents.Source source) {
      return new SourceView(source.path(), new String(source.content(), StandardCharsets.UTF_8));
    }
  }
}
