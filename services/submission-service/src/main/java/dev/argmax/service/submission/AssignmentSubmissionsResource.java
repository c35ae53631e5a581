package dev.argmax.service.submission;

import dev.argmax.service.archive.UploadReader.Part;
import dev.argmax.service.caching.Tagged;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/assignments/{slug}/submissions")
@RunOnVirtualThread
class AssignmentSubmissionsResource {
  private final Courses courses;
  private final Desk desk;
  private final Listing listing;
  private final Tags tags;
  private final Request request;

  AssignmentSubmissionsResource(
      Courses courses, Desk desk, Listing listing, Tags tags, Request request) {
    this.courses = courses;
    this.desk = desk;
    this.listing = listing;
    this.tags = tags;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Hand in one zip, or several .java files; with dryRun=true, learn what it would cost",
      operationId = "submit")
  @APIResponse(
      responseCode = "200",
      description = "With dryRun=true: what would become of it; nothing is stored",
      content = @Content(schema = @Schema(implementation = Preview.class)))
  @APIResponse(
      responseCode = "202",
      description = "Stored, and will be graded; Location tells where to look",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  public Response submit(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("dryRun") boolean dryRun,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @RestForm("file") List<FileUpload> files) {
    List<Part> parts =
        files.stream().map(file -> new Part(file.fileName(), file.uploadedFile())).toList();
    return answer(new Address(course, slug), request.sent(parts, key), dryRun);
  }

  @POST
  // The last is what curl says of --data-binary by itself.
  @Consumes({
    "application/zip",
    MediaType.APPLICATION_OCTET_STREAM,
    MediaType.APPLICATION_FORM_URLENCODED
  })
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response submitZip(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("dryRun") boolean dryRun,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      File body) {
    List<Part> parts =
        body.length() == 0 && dryRun ? List.of() : List.of(new Part("body.zip", body.toPath()));
    return answer(new Address(course, slug), request.sent(parts, key), dryRun);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "My submissions, the latest first; for staff everybody's, the earliest first",
      operationId = "listSubmissions")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(implementation = SubmissionView.SubmissionList.class)))
  public Response submissions(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context HttpHeaders headers) {
    Member member = member(course, Permission.READ_COURSE);
    Listing.Window window = new Listing.Window(limit == null ? Listing.Window.USUAL : limit, after);
    return Tagged.of(headers, tags.ofList(member, slug), () -> listing.page(member, slug, window));
  }

  private Response answer(Address address, Desk.Sent sent, boolean dryRun) {
    Member member = member(address.course(), Permission.READ_COURSE);
    if (dryRun) {
      return Response.ok(desk.preview(member, address.slug(), sent)).build();
    }
    Receipt receipt = desk.handIn(member, address.slug(), sent);
    return Response.accepted(receipt)
        .location(URI.create("/api/v1/submissions/" + receipt.id()))
        .build();
  }

  private Member member(String course, Permission permission) {
    return courses.member(course, request.caller().personId(), permission);
  }

  private record Address(String course, String slug) {}
}
