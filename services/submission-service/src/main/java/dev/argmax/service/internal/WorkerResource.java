package dev.argmax.service.internal;

import dev.argmax.service.grading.Workers;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/// Where workers say that they are there.
@Path("/internal/v1/workers")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
class WorkerResource {
  private final Workers workers;

  WorkerResource(Workers workers) {
    this.workers = workers;
  }

  @POST
  public void present(Presence presence) {
    String id = Required.text(presence.workerId(), "workerId");
    if (id.length() > 255 || presence.slots() < 1) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "A worker has a name of at most 255 letters and a slot.");
    }
    workers.seen(id, presence.slots());
  }

  record Presence(@Nullable String workerId, int slots) {}
}
