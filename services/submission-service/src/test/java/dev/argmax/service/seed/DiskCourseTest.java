package dev.argmax.service.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.pset.PsetPackage;
import dev.argmax.service.course.Role;
import dev.argmax.service.coursefile.CourseFileException;
import dev.argmax.service.definition.Loading;
import dev.argmax.service.pset.CurrentPsets;
import dev.argmax.service.pset.Psets;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.SampleCourse;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class DiskCourseTest {
  private static final String FILE =
      """
      id: x
      title: As on disk
      zone: America/New_York
      firstDay: 2022-09-08
      assignments:
        - {slug: pset1, title: One, pset: pset1, opens: 2022-09-13, due: 2022-09-27}
        - {slug: later, title: Later, pset: built-later, opens: 2022-09-13, due: 2022-09-27}
      """;

  @Inject DiskCourse disk;
  @Inject Loading loading;
  @Inject Psets psets;
  @Inject CurrentPsets current;
  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject Rows rows;

  private FreshCourse course;
  private Client instructor;

  @BeforeEach
  void begin() {
    clock.set(MovableClock.USUAL);
    course = fresh.load(FILE);
    instructor = course.member(Role.INSTRUCTOR);
  }

  @Test
  void undoesNothingThatWasLoadedSince() {
    disk.takeOver(course.yaml());
    String changed = course.yaml().replace("As on disk", "As loaded");
    course.puts(instructor, changed, false).then().statusCode(200);

    disk.takeOver(course.yaml());

    assertThat(title()).isEqualTo("As loaded");
  }

  @Test
  void takesOverAnotherFile() {
    disk.takeOver(course.yaml());
    course
        .puts(instructor, course.yaml().replace("As on disk", "As loaded"), false)
        .then()
        .statusCode(200);

    disk.takeOver(course.yaml().replace("As on disk", "As on disk now"));

    assertThat(title()).isEqualTo("As on disk now");
    assertThat(
            rows.count(
                "select count(*) from audit_entry where action = 'COURSE_LOADED'"
                    + " and actor_id is null and course_id = '"
                    + course.id()
                    + "'"))
        .as("at first and now, by nobody")
        .isEqualTo(2);
  }

  @Test
  void leavesTheCourseWhenTheFileIsBroken() {
    disk.takeOver(course.yaml().replace("As on disk", "Broken").replace("zone:", "zoone:"));

    assertThat(title()).isEqualTo("As on disk");
  }

  @Test
  void leavesTheCourseWhenTheFileTakesAway() {
    course.handsIn(course.member(Role.STUDENT), "pset1");
    String sooner = course.yaml().replace("As on disk", "Sooner").replaceFirst("09-27", "09-14");

    disk.takeOver(sooner);
    assertThat(title()).isEqualTo("As on disk");

    rows.run(
        "update submission set withdrawn_at = received_at where assignment_id in (select id from"
            + " assignment where course_id = '"
            + course.id()
            + "')");
    disk.takeOver(sooner);
    assertThat(title()).as("it is tried again at the next start").isEqualTo("Sooner");
  }

  @Test
  void stopsTheServiceWhenTheFirstFileIsBroken() {
    QuarkusTransaction.begin();
    try {
      // All of it is rolled back; the audit log would not let itself be emptied otherwise.
      rows.run("alter table audit_entry disable trigger user");
      rows.run("truncate course cascade");
      assertThatThrownBy(() -> disk.takeOver("id: x\nzone: UTC\ntitle: X\nfirstDay: soon"))
          .isInstanceOf(CourseFileException.class)
          .hasMessageContaining("4:11: `firstDay`: soon is no date");
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void takesAPackageThatIsBuiltLater() throws IOException {
    assertThat(loading.takeCurrentPackages())
        .contains(course.id() + "/later")
        .doesNotContain(course.id() + "/pset1");
    current.ship(psets.add(PsetPackage.read(SampleCourse.pset("built-later"))));

    assertThat(loading.takeCurrentPackages()).doesNotContain(course.id() + "/later");

    instructor
        .request()
        .get(course.path("/assignments/later"))
        .then()
        .body("pset", equalTo("READY"));
  }

  private String title() {
    return instructor.request().get(course.path("")).then().extract().path("title");
  }
}
