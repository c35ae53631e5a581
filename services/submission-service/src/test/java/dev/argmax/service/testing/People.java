package dev.argmax.service.testing;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.identity.Accounts.NewAccount;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes people whom no other test knows.
@Singleton
public final class People {
  private final AtomicInteger count = new AtomicInteger();
  private final Accounts accounts;
  private final Courses courses;

  People(Accounts accounts, Courses courses) {
    this.accounts = accounts;
    this.courses = courses;
  }

  /// Somebody new in the sample course.
  public Client member(Role role) {
    Client client = stranger();
    courses.enroll(new Member(SampleCourse.ID, client.personId(), role, null));
    return client;
  }

  /// The login of somebody.
  public String login(Client client) {
    return accounts.login(client.personId()).orElseThrow();
  }

  /// Somebody new in no course.
  public Client stranger() {
    String login = "somebody-" + count.incrementAndGet() + "-" + System.nanoTime();
    UUID id = accounts.provide(new NewAccount(login, "Somebody", null, null));
    return new Client(id);
  }
}
