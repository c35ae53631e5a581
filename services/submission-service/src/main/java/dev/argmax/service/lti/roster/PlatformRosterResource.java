package dev.argmax.service.lti.roster;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.lti.platform.Platforms;
import dev.argmax.service.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/courses/{course}/lti/platforms/{id}/roster")
@RunOnVirtualThread
class PlatformRosterResource {
  private final Courses courses;
  private final Platforms platforms;
  private final Reading reading;
  private final Caller caller;

  PlatformRosterResource(Courses courses, Platforms platforms, Reading reading, Caller caller) {
    this.courses = courses;
    this.platforms = platforms;
    this.reading = reading;
    this.caller = caller;
  }

  /// Asks the platform each time, so it is no GET.
  @POST
  @Produces("text/csv")
  @Operation(
      summary = "Read who is in the platform's course, as a file for the import of the roster",
      operationId = "readPlatformRoster")
  public String roster(@PathParam("course") String course, @PathParam("id") String id) {
    Member actor = courses.member(course, caller.personId(), Permission.CHANGE_ROSTER);
    return reading.file(platforms.named(actor.course(), parse(id)));
  }

  private static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound();
    }
  }

  /// Reads and writes.
  @ApplicationScoped
  static class Reading {
    private final Memberships memberships;
    private final RosterFileMaking making;

    Reading(Memberships memberships, RosterFileMaking making) {
      this.memberships = memberships;
      this.making = making;
    }

    String file(Platform platform) {
      return making.file(platform, memberships.of(platform));
    }
  }
}
