package dev.argmax.gateway.staff;

import dev.argmax.gateway.service.Asked;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.service.ServicePath;
import java.util.stream.Stream;

/// Asks the API about one course on behalf of one person. The API refuses whoever may not read what
/// is asked.
public record Questions(Reading reading, String person, String course) {
  /// What somebody at this desk asks about its course.
  public static Questions at(Desk desk, Reading reading) {
    return new Questions(reading, desk.person(), desk.course().id());
  }

  /// Asks for what is there, as a value of this type.
  public <T> Asked<T> ask(Class<T> type, ServicePath path) {
    return reading.ask(type, person, path);
  }

  /// Where the API has something of the course.
  public ServicePath api(String... more) {
    return ServicePath.api(
        Stream.concat(Stream.of("courses", course), Stream.of(more)).toArray(String[]::new));
  }
}
