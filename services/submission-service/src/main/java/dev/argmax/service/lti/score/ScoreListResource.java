package dev.argmax.service.lti.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.delivery.Deliveries;
import dev.argmax.service.delivery.SentDelivery;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.lti.platform.Platforms;
import dev.argmax.service.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/lti/platforms/{id}/scores")
@RunOnVirtualThread
class ScoreListResource {
  private static final int MOST = 50;

  private final Courses courses;
  private final Platforms platforms;
  private final Deliveries deliveries;
  private final Caller caller;

  ScoreListResource(Courses courses, Platforms platforms, Deliveries deliveries, Caller caller) {
    this.courses = courses;
    this.platforms = platforms;
    this.deliveries = deliveries;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What the platform was told lately, or is to be told: whose score, not what it is",
      operationId = "listPlatformScores")
  public ScoreList scores(@PathParam("course") String course, @PathParam("id") String id) {
    Member actor = courses.member(course, caller.personId(), Permission.MANAGE_CLIENTS);
    UUID platform = platforms.named(actor.course(), parse(id)).id();
    return new ScoreList(
        Stream.of(ScoreChannel.NAME, LineItemChannel.NAME)
            .flatMap(channel -> deliveries.of(channel, platform, null, MOST).stream())
            .sorted(Comparator.comparing(SentDelivery::createdAt).reversed())
            .limit(MOST)
            .map(SentScore::of)
            .toList());
  }

  private static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound();
    }
  }

  record ScoreList(List<SentScore> items) {}

  /// @param subject which assignment and who
  /// @param nextAt when it is tried next; absent if it is not
  /// @param status of HTTP, of the last attempt
  /// @param error why the last attempt was none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SentScore(
      String subject,
      SentDelivery.State state,
      int attempts,
      Instant createdAt,
      @Nullable Instant nextAt,
      @Nullable Integer status,
      @Nullable String error) {
    static SentScore of(SentDelivery sent) {
      return new SentScore(
          sent.subject(),
          sent.state(),
          sent.attempts(),
          sent.createdAt(),
          sent.nextAt(),
          sent.status(),
          sent.error());
    }
  }
}
