package dev.argmax.service.seed;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.identity.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Makes the fictional people members of their course.
@ApplicationScoped
class DemoMembers {
  private final Courses courses;
  private final Accounts accounts;

  DemoMembers(Courses courses, Accounts accounts) {
    this.courses = courses;
    this.accounts = accounts;
  }

  void provide(DemoAccounts demo) {
    for (DemoAccounts.DemoAccount each : demo.accounts()) {
      UUID person = accounts.provide(each.account());
      courses.enrollIfNew(new Member(demo.course(), person, each.role(), null));
    }
  }
}
