package dev.argmax.gateway.dashboard;

import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.staff.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks the API for what the dashboard shows.
@ApplicationScoped
class Dashboard {
  private final Reading reading;

  Dashboard(Reading reading) {
    this.reading = reading;
  }

  /// @param wanted the assignment to look at more closely; absent leaves it to us
  /// @param trouble why the last form was refused; empty if it was not
  DashboardPage page(Desk desk, @Nullable String wanted, String trouble) {
    var all = reading.as(Numbers.OfCourse.class, desk.person(), desk.api("statistics"));
    var slug = chosen(all.assignments(), wanted);
    return new DashboardPage(
        desk,
        all.students(),
        all.assignments().stream()
            .map(
                each ->
                    DashboardPage.Row.of(desk, each, slug.filter(each.slug()::equals).isPresent()))
            .toList(),
        slug.map(each -> detail(desk, each)).orElse(null),
        Queue.of(desk, reading.as(QueueView.class, desk.person(), desk.api("queue"))),
        trouble);
  }

  private Detail detail(Desk desk, String slug) {
    return Detail.of(
        desk,
        reading.as(
            Numbers.OfAssignment.class,
            desk.person(),
            desk.api("assignments", slug, "statistics")));
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
