package dev.argmax.service.clock;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Clock;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Says on every answer what time it is in the course, so that pages can count down to its dates.
/// It stays between gateway and service: entity tags do not depend on it.
class CourseTimeHeader {
  private final Clock clock;

  CourseTimeHeader(Clock clock) {
    this.clock = clock;
  }

  @ServerResponseFilter
  void put(ContainerResponseContext response) {
    response.getHeaders().putSingle("Argmax-Now", clock.instant().toString());
  }
}
