package dev.argmax.service.internal;

import dev.argmax.service.archive.Contents;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.pset.Psets;
import dev.argmax.service.submission.Sources;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

@Path("/internal/v1")
@RunOnVirtualThread
class MaterialResource {
  private final Sources sources;
  private final Psets psets;
  private final Assignments assignments;
  private final Clock clock;

  MaterialResource(Sources sources, Psets psets, Assignments assignments, Clock clock) {
    this.sources = sources;
    this.psets = psets;
    this.assignments = assignments;
    this.clock = clock;
  }

  @GET
  @Path("/submissions/{id}/sources")
  @Produces(MediaType.APPLICATION_JSON)
  public SourceFiles sources(@PathParam("id") UUID id) {
    Contents contents = sources.of(id).orElseThrow(ProblemException::notFound);
    return new SourceFiles(
        sources.sha256(id).orElseThrow(),
        contents.sources().stream()
            .map(source -> new SourceFile(source.path(), source.content()))
            .toList());
  }

  /// Of assignments that are handed out and not due yet, soonest due first.
  @GET
  @Path("/psets")
  @Produces(MediaType.APPLICATION_JSON)
  public OpenPsets openPsets() {
    return new OpenPsets(assignments.openPsets(clock.instant()));
  }

  @GET
  @Path("/psets/{digest}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public byte[] pset(@PathParam("digest") String digest) {
    return psets.bytes(digest).orElseThrow(ProblemException::notFound);
  }

  record OpenPsets(List<String> digests) {}

  record SourceFiles(String sha256, List<SourceFile> files) {}

  /// @param content Base64 in JSON
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record SourceFile(String path, byte[] content) {}
}
