package dev.argmax.service.lti;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Terms;
import jakarta.inject.Singleton;
import java.util.Map;

/// A course and people with addresses in it.
@Singleton
final class Scenery {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      weights: {psets: 100}
      late: 1/14 per day for 7 days
      assignments:
        - {slug: pset1, title: One, pset: pset1, category: psets, opens: 2022-09-13, due: 2022-09-27}
        - {slug: pset2, title: Two, pset: pset1, category: psets, opens: 2022-09-13, due: 2022-10-11}
        - {slug: paper, title: Paper, opens: 2022-09-13, due: 2022-09-27}
      """;

  private final FreshCourses fresh;
  private final People people;
  private final MovableClock clock;

  Scenery(FreshCourses fresh, People people, MovableClock clock) {
    this.fresh = fresh;
    this.people = people;
    this.clock = clock;
  }

  FreshCourse course() {
    clock.set(Terms.at("2022-09-20T12:00:00"));
    return fresh.load(FILE);
  }

  /// Somebody in the course whose address is their login at lms.example.edu.
  Client member(FreshCourse course, Role role) {
    Client member = course.member(role);
    Client admin = course.member(Role.ADMIN);
    admin
        .request()
        .contentType("application/json")
        .body(Map.of("role", role.name(), "email", email(member)))
        .put(course.path("/roster/" + login(member)))
        .then()
        .statusCode(200);
    return member;
  }

  String login(Client member) {
    return people.login(member);
  }

  String email(Client member) {
    return login(member) + "@lms.example.edu";
  }
}
