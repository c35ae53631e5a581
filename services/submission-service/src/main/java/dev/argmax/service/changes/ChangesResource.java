package dev.argmax.service.changes;

import dev.argmax.service.caching.Tagged;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.paging.Limit;
import dev.argmax.service.release.Releases;
import dev.argmax.service.release.Releases.Head;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/changes")
@RunOnVirtualThread
class ChangesResource {
  private final Courses courses;
  private final Releases releases;
  private final News news;
  private final Caller caller;

  ChangesResource(Courses courses, Releases releases, News news, Caller caller) {
    this.courses = courses;
    this.releases = releases;
    this.news = news;
    this.caller = caller;
  }

  // The entity tag is the cursor itself: one address has one answer for as long as it has one
  // `next`.
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What changed of released grades, dates and enrolments, in order and without a gap",
      operationId = "listChanges")
  @APIResponse(
      responseCode = "200",
      description = "The changes after the cursor; its ETag is `next` in quotes",
      content = @Content(schema = @Schema(implementation = ChangePage.class)))
  public Response changes(
      @PathParam("course") String course,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit,
      @HeaderParam("Prefer") @Nullable String prefer,
      @Context HttpHeaders request)
      throws InterruptedException {
    courses.member(course, caller.personId(), Permission.READ_GRADEBOOK);
    Limit most = Limit.of(limit);
    Head head = releases.head(course);
    Cursor cursor = Cursor.of(after, head);
    Wait wait = Wait.of(prefer);
    if (wait.isAny() && head.sequence() == cursor.sequence()) {
      head = news.after(course, cursor.sequence(), wait.duration());
    }
    long last = Math.min(head.sequence(), cursor.sequence() + most.value());
    Response answer =
        Tagged.of(request, cursor.movedTo(last).text(), () -> page(course, cursor, last));
    if (wait.isAny()) {
      answer.getHeaders().putSingle("Preference-Applied", wait.applied());
    }
    return answer;
  }

  private ChangePage page(String course, Cursor cursor, long last) {
    int number = Math.toIntExact(last - cursor.sequence());
    return ChangePage.of(
        cursor, number == 0 ? List.of() : releases.after(course, cursor.sequence(), number));
  }
}
