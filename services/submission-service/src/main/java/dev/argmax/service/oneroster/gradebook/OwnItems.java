package dev.argmax.service.oneroster.gradebook;

import static dev.argmax.service.oneroster.answer.Text.moment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.grade.GradedItem;
import dev.argmax.service.grade.Schemes;
import dev.argmax.service.oneroster.answer.Refs;
import dev.argmax.service.oneroster.answer.Text;
import dev.argmax.service.oneroster.rostering.Offering;
import dev.argmax.service.oneroster.rostering.Roster;
import dev.argmax.service.release.Released.Status;
import dev.argmax.service.release.ReleasedGrade;
import dev.argmax.service.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The course's own categories, line items and results. An assignment is a line item once it is
/// open and while its grades are not withheld; a result is what the feed of changes says of a
/// student in one.
@ApplicationScoped
class OwnItems {
  private static final String ACTIVE = "active";
  private static final String UNCOUNTED = "Not counted";
  private static final JsonNode READ_ONLY =
      JsonNodeFactory.instance.objectNode().put("readOnly", "true");

  private final Assignments assignments;
  private final Schemes schemes;
  private final Releases releases;
  private final Refs refs;
  private final Clock clock;

  OwnItems(Assignments assignments, Schemes schemes, Releases releases, Refs refs, Clock clock) {
    this.assignments = assignments;
    this.schemes = schemes;
    this.releases = releases;
    this.refs = refs;
    this.clock = clock;
  }

  /// Those that the course weighs, and one for what counts towards nothing.
  static List<CategoryView> categories(Offering course) {
    return Stream.concat(
            course.weights().entrySet().stream()
                .map(weight -> category(course, weight.getKey(), weight.getValue())),
            Stream.of(category(course, UNCOUNTED, 0)))
        .toList();
  }

  private static CategoryView category(Offering course, String title, int weight) {
    return new CategoryView(
        categoryId(course, title), ACTIVE, moment(course.changedAt()), title, weight);
  }

  /// The category of what counts towards nothing.
  static String uncounted(Offering course) {
    return categoryId(course, UNCOUNTED);
  }

  private static String categoryId(Offering course, @Nullable String title) {
    return Text.id("category", course.id(), title == null ? UNCOUNTED : title);
  }

  /// In the order in which they are due.
  List<LineItemView> lineItems(Roster roster, Offering course) {
    Map<String, GradedItem> items =
        schemes.of(course.id()).items().stream()
            .collect(Collectors.toMap(GradedItem::slug, Function.identity()));
    return open(course).map(one -> view(roster, course, one, items.get(one.slug()))).toList();
  }

  private Stream<Assignment> open(Offering course) {
    Instant now = clock.instant();
    return assignments.of(course.id()).stream()
        .filter(one -> !one.withheld() && !one.dates().opensAt().isAfter(now));
  }

  private LineItemView view(
      Roster roster, Offering course, Assignment one, @Nullable GradedItem item) {
    return new LineItemView(
        one.id().toString(),
        ACTIVE,
        moment(course.changedAt()),
        READ_ONLY,
        one.title(),
        null,
        moment(one.dates().opensAt()),
        moment(one.dates().dueAt()),
        refs.ofClass(course.id()),
        refs.org(roster.school()),
        refs.category(categoryId(course, one.category())),
        refs.session(course.gradingPeriodId()),
        refs.session(course.termId()),
        0.0,
        item == null ? null : item.maxScore(),
        null);
  }

  /// By login and assignment.
  List<ResultView> results(Offering course) {
    Map<String, Assignment> bySlug = new HashMap<>();
    open(course).forEach(one -> bySlug.put(one.slug(), one));
    return releases.grades(course.id()).stream()
        .flatMap(
            grade ->
                Stream.ofNullable(bySlug.get(grade.assignment()))
                    .map(assignment -> view(course, grade, assignment)))
        .toList();
  }

  private ResultView view(Offering course, ReleasedGrade grade, Assignment assignment) {
    String student = grade.person().toString();
    return new ResultView(
        resultId(course, assignment, student),
        ACTIVE,
        moment(grade.changedAt()),
        READ_ONLY,
        refs.lineItem(assignment.id().toString()),
        refs.user(student),
        refs.ofClass(course.id()),
        scoreStatus(grade.status()),
        grade.points(),
        null,
        LocalDate.ofInstant(grade.changedAt(), course.zone()).toString(),
        null,
        null,
        null,
        null,
        Text.truth(grade.late()),
        Text.truth(grade.missing()));
  }

  private static String scoreStatus(Status status) {
    return switch (status) {
      case GRADED -> "fully graded";
      case MISSING -> "not submitted";
      case EXCUSED -> "exempt";
    };
  }

  private static String resultId(Offering course, Assignment assignment, String student) {
    return Text.id("result", course.id(), assignment.id().toString(), student);
  }

  /// Whether this is the id of a line item that is or can become the course's own.
  boolean isLineItem(Roster roster, String id) {
    return roster.offerings().stream()
        .flatMap(course -> assignments.of(course.id()).stream())
        .anyMatch(one -> one.id().toString().equals(id));
  }

  /// Whether this is the id of a result that is or can become the course's own.
  boolean isResult(Roster roster, String id) {
    return roster.offerings().stream()
        .anyMatch(
            course ->
                assignments.of(course.id()).stream()
                    .anyMatch(
                        one ->
                            roster.students(course.id()).stream()
                                .anyMatch(
                                    student ->
                                        resultId(course, one, student.toString()).equals(id))));
  }
}
