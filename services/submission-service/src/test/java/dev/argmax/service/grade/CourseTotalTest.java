package dev.argmax.service.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.argmax.service.grade.CourseTotal.Part;
import dev.argmax.service.grade.CourseTotal.Step;
import dev.argmax.service.grade.Grade.State;
import dev.argmax.service.grade.Scheme.Weight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The grade of a course, by hand: 5 per cent participation, 65 problem sets, 30 project.
class CourseTotalTest {
  private static final Scheme SCHEME =
      new Scheme(
          List.of(
              new Weight("participation", 5), new Weight("psets", 65), new Weight("project", 30)),
          List.of(
              item("pset1", "psets", 100.0),
              item("pset2", "psets", 50.0),
              item("pset3", "psets", 100.0),
              item("proposal", "project", 10.0),
              item("warm-up", null, 10.0)));

  private static final Grade NOT_DUE = Grade.released(State.NOT_DUE, null, null);

  @Test
  void weighsCategoriesByPercentAndTheirItemsAlike() {
    CourseTotal total = total(graded(90), graded(25), graded(40), graded(5), graded(10));

    double psets = (0.9 + 0.5 + 0.4) / 3;
    assertThat(part(total, "psets").share()).isCloseTo(psets, within(1e-12));
    assertThat(total.soFar()).isCloseTo(100 * (65 * psets + 30 * 0.5) / 95, within(1e-9));
  }

  @Test
  void countsWhatIsMissingAndNotWhatIsExcusedOrStillToCome() {
    Grade missing = Grade.released(State.MISSING, null, null);
    Grade excused = Grade.released(State.EXCUSED, null, null);

    CourseTotal total = total(graded(90), missing, excused, NOT_DUE, NOT_DUE);

    assertThat(total.soFar()).isCloseTo(100 * (0.9 + 0) / 2, within(1e-9));
    assertThat(part(total, "psets").steps())
        .containsExactly(
            new Step("pset1", "pset1", State.GRADED, 90.0, 100.0, 0.9, false),
            new Step("pset2", "pset2", State.MISSING, 0.0, 50.0, 0.0, false),
            new Step("pset3", "pset3", State.EXCUSED, null, 100.0, null, false));
    assertThat(part(total, "project").share()).isNull();
    assertThat(part(total, "participation").steps()).isEmpty();
  }

  @Test
  void saysNothingWhileThereIsNothing() {
    assertThat(total(NOT_DUE, NOT_DUE, NOT_DUE, NOT_DUE, graded(10)).soFar()).isNull();
  }

  private static CourseTotal total(Grade... grades) {
    return CourseTotal.of(SCHEME, List.of(grades));
  }

  private static Part part(CourseTotal total, String category) {
    return total.categories().stream()
        .filter(each -> each.category().equals(category))
        .findFirst()
        .orElseThrow();
  }

  private static Grade graded(double points) {
    return Grade.released(State.GRADED, points, 0);
  }

  private static GradedItem item(String slug, @Nullable String category, double max) {
    return new GradedItem(slug, slug, category, max, Instant.parse("2022-10-01T00:00:00Z"), false);
  }
}
