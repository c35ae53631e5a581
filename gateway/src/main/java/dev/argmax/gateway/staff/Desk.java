package dev.argmax.gateway.staff;

import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.service.ServicePath;
import dev.argmax.gateway.visit.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;

/// A look at a page by somebody on the staff of its course.
///
/// @param anonymous whether they do not want to know whose work they look at
public record Desk(Visit visit, CourseView course, boolean anonymous) {
  /// The id of the one who looks.
  public String person() {
    return visit.person().id();
  }

  /// Whether they may change the roster and the course file, and read the audit log.
  public boolean leads() {
    return course.role().equals("INSTRUCTOR") || course.role().equals("ADMIN");
  }

  /// Where the API has something of the course.
  public ServicePath api(String... more) {
    return ServicePath.api(
        Stream.concat(Stream.of("courses", course.id()), Stream.of(more)).toArray(String[]::new));
  }

  /// A point in time by the clocks of the course.
  public Moment moment(Instant instant) {
    return Moment.of(instant, zone());
  }

  /// The course's zone.
  public ZoneId zone() {
    return ZoneId.of(course.zone());
  }
}
