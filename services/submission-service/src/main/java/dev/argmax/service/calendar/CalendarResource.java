package dev.argmax.service.calendar;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.CalendarKeys;
import dev.argmax.service.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/courses/{course}")
@RunOnVirtualThread
class CalendarResource {
  private final Courses courses;
  private final PersonalCalendar calendar;
  private final CalendarKeys keys;
  private final Caller caller;

  CalendarResource(Courses courses, PersonalCalendar calendar, CalendarKeys keys, Caller caller) {
    this.courses = courses;
    this.calendar = calendar;
    this.keys = keys;
    this.caller = caller;
  }

  @GET
  @Path("/calendar.ics")
  @Produces("text/calendar;charset=UTF-8")
  @Operation(
      summary = "Meetings and my due dates as iCalendar; also by the secret link, without a token",
      operationId = "getCalendar")
  public String calendar(@PathParam("course") String course) {
    return calendar.text(member(course));
  }

  @POST
  @Path("/calendar-link")
  @ResponseStatus(201)
  @APIResponseSchema(value = LinkView.class, responseCode = "201")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "A secret link to my calendar, shown once; an older one stops working",
      operationId = "makeCalendarLink")
  public LinkView makeLink(@PathParam("course") String course) {
    Member member = member(course);
    String key = keys.replace(member.personId(), course);
    return new LinkView("/api/v1/courses/" + course + "/calendar.ics?key=" + key);
  }

  @DELETE
  @Path("/calendar-link")
  @Operation(summary = "Make my secret calendar link useless", operationId = "revokeCalendarLink")
  public void revokeLink(@PathParam("course") String course) {
    keys.revoke(member(course).personId(), course);
  }

  private Member member(String course) {
    return courses.member(course, caller.personId(), Permission.READ_COURSE);
  }

  /// @param url relative to the address of the API
  record LinkView(String url) {}
}
