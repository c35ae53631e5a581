package dev.argmax.service.testing;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.identity.Accounts.NewAccount;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Makes courses whose members are only those that a test puts there. Logins begin with the
/// course's id, so that no two tests speak of the same person.
@Singleton
public final class OwnCourses {
  private final AtomicInteger count = new AtomicInteger();
  private final Accounts accounts;
  private final Courses courses;
  private final Worker.Rows rows;

  OwnCourses(Accounts accounts, Courses courses, Worker.Rows rows) {
    this.accounts = accounts;
    this.courses = courses;
    this.rows = rows;
  }

  /// A course with the sample course's pset1 and nobody in it.
  public OwnCourse make() {
    String id = "own-" + count.incrementAndGet();
    rows.run(
        "insert into course (id, title, zone) values ('%s', 'A course of its own', '%s')"
            .formatted(id, Terms.ZONE));
    rows.run(
        """
        insert into assignment
          (id, course_id, slug, title, pset, pset_digest, opens_at, due_at, late_policy, counts)
        select gen_random_uuid(), '%s', slug, title, pset, pset_digest, opens_at, due_at,
          late_policy, counts
        from assignment where course_id = '%s' and slug = 'pset1'"""
            .formatted(id, SampleCourse.ID));
    return new OwnCourse(id);
  }

  /// A course of one test.
  public final class OwnCourse {
    private final String id;

    private OwnCourse(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    /// The login of whoever is called this here.
    public String login(String name) {
      return id + "-" + name.toLowerCase(Locale.ROOT);
    }

    /// A member, made if there is none of this name.
    public Client has(String name, Role role) {
      return has(name, role, null);
    }

    public Client has(String name, Role role, @Nullable String section) {
      UUID person = accounts.provide(new NewAccount(login(name), name, null, null));
      courses.enroll(new Member(id, person, role, section));
      return new Client(person);
    }

    /// The same person in this course too.
    public Client alsoHas(Client client, Role role) {
      courses.enroll(new Member(id, client.personId(), role, null));
      return client;
    }

    /// A request of somebody about this course.
    public RequestSpecification as(Client client) {
      return client.request().basePath("/api/v1/courses/" + id);
    }
  }
}
