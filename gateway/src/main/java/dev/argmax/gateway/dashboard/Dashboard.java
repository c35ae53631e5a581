package dev.argmax.gateway.dashboard;

import dev.argmax.gateway.service.Asked;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.staff.Desk;
import dev.argmax.gateway.staff.Desks;
import dev.argmax.gateway.staff.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Asks the API for what the dashboard shows.
@ApplicationScoped
class Dashboard {
  private final Reading reading;

  /// By course the assignment that was shown last where nobody said which. Its numbers are asked
  /// for together with those that tell whether it is still that one.
  private final Map<String, String> usual = new ConcurrentHashMap<>();

  Dashboard(Reading reading) {
    this.reading = reading;
  }

  /// @param wanted the assignment to look at more closely; absent leaves it to us
  DashboardPage page(Desks.Look look, @Nullable String wanted) {
    var course = look.questions().course();
    var parts = Parts.ask(look.questions(), wanted == null ? usual.get(course) : wanted);
    return page(look.desk(), parts, wanted, "");
  }

  /// @param trouble why the last form was refused
  DashboardPage because(Desk desk, String trouble) {
    return page(desk, Parts.ask(Questions.at(desk, reading), null), null, trouble);
  }

  private DashboardPage page(Desk desk, Parts parts, @Nullable String wanted, String trouble) {
    var all = parts.all().get();
    var slug = chosen(all.assignments(), wanted);
    if (wanted == null) {
      slug.ifPresent(found -> usual.put(desk.course().id(), found));
    }
    return new DashboardPage(
        desk,
        all.students(),
        all.assignments().stream()
            .map(
                each ->
                    DashboardPage.Row.of(desk, each, slug.filter(each.slug()::equals).isPresent()))
            .toList(),
        slug.map(each -> Detail.of(desk, parts.detail(each, Questions.at(desk, reading))))
            .orElse(null),
        Queue.of(desk, parts.queue().get()),
        trouble);
  }

  /// What is asked for the page, all at once.
  ///
  /// @param expected the assignment that will be looked at more closely; absent while nobody knows
  /// @param detail absent like it
  private record Parts(
      Asked<Numbers.OfCourse> all,
      Asked<QueueView> queue,
      @Nullable String expected,
      @Nullable Asked<Numbers.OfAssignment> detail) {
    static Parts ask(Questions questions, @Nullable String expected) {
      return new Parts(
          questions.ask(Numbers.OfCourse.class, questions.api("statistics")),
          questions.ask(QueueView.class, questions.api("queue")),
          expected,
          expected == null || expected.isBlank() ? null : askFor(expected, questions));
    }

    Numbers.OfAssignment detail(String slug, Questions questions) {
      return (detail != null && slug.equals(expected) ? detail : askFor(slug, questions)).get();
    }

    private static Asked<Numbers.OfAssignment> askFor(String slug, Questions questions) {
      return questions.ask(
          Numbers.OfAssignment.class, questions.api("assignments", slug, "statistics"));
    }
  }

  /// What is asked for, or else what was handed in for last.
  private static Optional<String> chosen(List<Numbers> all, @Nullable String wanted) {
    return all.stream()
        .filter(each -> each.slug().equals(wanted))
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(each -> each.handedIn() > 0)
                    .max(Comparator.comparing(Numbers::dueAt)))
        .or(() -> all.stream().filter(each -> each.maxScore() != null).findFirst())
        .map(Numbers::slug);
  }
}
