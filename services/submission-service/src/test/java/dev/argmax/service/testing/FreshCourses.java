package dev.argmax.service.testing;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.coursefile.CourseYaml;
import dev.argmax.service.definition.Load;
import dev.argmax.service.definition.Loading;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Makes courses that no other test knows.
@Singleton
public final class FreshCourses {
  private static final String NO_FILE = "0".repeat(64);

  private final AtomicInteger count = new AtomicInteger();
  private final Loading loading;
  private final Courses courses;
  private final People people;

  FreshCourses(Loading loading, Courses courses, People people) {
    this.loading = loading;
    this.courses = courses;
    this.people = people;
  }

  /// A new course by this file, whose `id: ID` is replaced.
  public FreshCourse load(String yaml) {
    String id = "fresh-" + count.incrementAndGet();
    String text = yaml.replaceFirst("(?m)^id: .*$", "id: " + id);
    loading.load(new Load(text, CourseYaml.parse(text), new Load.Origin.Disk(NO_FILE), false));
    return new FreshCourse(id, text, this);
  }

  /// @param yaml as it was loaded at first
  public record FreshCourse(String id, String yaml, FreshCourses all) {
    public String path(String more) {
      return "/api/v1/courses/" + id + more;
    }

    public Client member(Role role) {
      return member(role, null);
    }

    public Client member(Role role, @Nullable String section) {
      Client client = all.people.stranger();
      all.courses.enroll(new Member(id, client.personId(), role, section));
      return new Client(client.personId(), id);
    }

    /// Lets the client load this file.
    public Response puts(Client client, String text, boolean dryRun) {
      return client
          .request()
          .contentType("application/yaml")
          .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .put(path("/definition?dryRun=" + dryRun));
    }

    /// Hands in for an assignment and returns the submission's id.
    public String handsIn(Client client, String slug) {
      return client
          .request()
          .multiPart("file", "upload.zip", Client.solution(slug))
          .post(path("/assignments/" + slug + "/submissions"))
          .then()
          .statusCode(202)
          .extract()
          .path("id");
    }
  }
}
