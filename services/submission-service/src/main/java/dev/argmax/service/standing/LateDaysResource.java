package dev.argmax.service.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/courses/{course}/late-days")
@RunOnVirtualThread
class LateDaysResource {
  private final Viewpoint viewpoint;
  private final Records records;

  LateDaysResource(Viewpoint viewpoint, Records records) {
    this.viewpoint = viewpoint;
    this.records = records;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "My late days and what they were spent on; for staff a student's",
      operationId = "getLateDays")
  public LateDaysView lateDays(
      @PathParam("course") String course, @QueryParam("student") @Nullable String student) {
    Viewpoint.View view = viewpoint.of(course, student);
    return LateDaysView.of(records.read(view.member(), view.reader()));
  }

  /// @param budget how many late days are waived over the term
  /// @param left how many of them are not spent
  /// @param items the late submissions that count
  record LateDaysView(int budget, int left, List<Item> items) {
    static LateDaysView of(StudentRecord record) {
      return new LateDaysView(
          record.budget(),
          record.left(),
          record.standings().stream().flatMap(standing -> Item.of(standing).stream()).toList());
    }
  }

  /// One late submission that counts.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(String assignment, UUID submission, int attempt, Instant receivedAt, CostView late) {
    static List<Item> of(Standing standing) {
      return standing.counting().stream()
          .filter(counting -> counting.cost().days() > 0)
          .map(
              counting ->
                  new Item(
                      standing.dates().assignment().slug(),
                      counting.attempt().submission(),
                      counting.attempt().number(),
                      counting.attempt().receivedAt(),
                      CostView.of(counting.cost(), null)))
          .toList();
    }
  }
}
