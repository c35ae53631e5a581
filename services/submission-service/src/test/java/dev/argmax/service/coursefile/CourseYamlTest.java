package dev.argmax.service.coursefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CourseYamlTest {
  @Test
  void readsTheShippedCourse() throws IOException {
    CourseFile course =
        new CourseYaml("course.yaml").parse(Files.readString(Path.of("../../course/course.yaml")));

    assertThat(course.id()).isEqualTo("6.S898-fall-2022");
    assertThat(course.assignments().getFirst().slug()).isEqualTo("pset1");
  }

  @Test
  void endsADayInTheZoneOfTheCourse() {
    CourseFile course = parse("2022-09-13", "2022-09-27");

    assertThat(course.assignments().getFirst().opens())
        .isEqualTo(Instant.parse("2022-09-13T04:00:00Z"));
    assertThat(course.assignments().getFirst().due())
        .isEqualTo(Instant.parse("2022-09-28T03:59:59Z"));
  }

  @Test
  void takesAnHourAsItIs() {
    assertThat(parse("2022-11-05", "2022-11-06T17:00").assignments().getFirst().due())
        .isEqualTo(Instant.parse("2022-11-06T22:00:00Z"));
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> new CourseYaml("course.yaml").parse("title: x"))
        .hasMessageContaining("course.yaml")
        .hasMessageContaining("zone");
  }

  @Test
  void saysWhichDateIsWrong() {
    assertThatThrownBy(() -> parse("2022-09-31", "2022-10-01")).hasMessageContaining("2022-09-31");
  }

  private static CourseFile parse(String opens, String due) {
    return new CourseYaml("course.yaml")
        .parse(
            """
            id: c
            title: C
            zone: America/New_York
            assignments: [{slug: a, title: A, pset: a, opens: %s, due: %s}]
            """
                .formatted(opens, due));
  }
}
