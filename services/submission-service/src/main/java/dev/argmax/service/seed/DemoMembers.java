package dev.argmax.service.seed;

import dev.argmax.service.client.Clients;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.identity.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Makes the fictional people members of their course.
@ApplicationScoped
class DemoMembers {
  private final Courses courses;
  private final Accounts accounts;
  private final Clients clients;

  DemoMembers(Courses courses, Accounts accounts, Clients clients) {
    this.courses = courses;
    this.accounts = accounts;
    this.clients = clients;
  }

  void provide(DemoAccounts demo) {
    for (DemoAccounts.DemoAccount each : demo.accounts()) {
      UUID person = accounts.provide(each.account());
      courses.enrollIfNew(new Member(demo.course(), person, each.role(), null));
      String secret = each.account().token();
      if (each.role() == Role.LMS && secret != null) {
        clients.provide(person, secret);
      }
    }
  }
}
