package dev.argmax.service.oneroster.gradebook;

import static dev.argmax.service.oneroster.answer.Text.moment;

import dev.argmax.service.oneroster.answer.Poller;
import dev.argmax.service.oneroster.answer.Refs;
import dev.argmax.service.oneroster.rostering.Offering;
import dev.argmax.service.oneroster.rostering.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All line items and results that a program sees: those of its courses, and its own in them. The
/// number of queries does not grow with the class.
@ApplicationScoped
class Gradebook {
  private final OwnItems own;
  private final ForeignLineItems foreignItems;
  private final ForeignResults foreignResults;
  private final Refs refs;
  private final Poller poller;

  Gradebook(
      OwnItems own,
      ForeignLineItems foreignItems,
      ForeignResults foreignResults,
      Refs refs,
      Poller poller) {
    this.own = own;
    this.foreignItems = foreignItems;
    this.foreignResults = foreignResults;
    this.refs = refs;
    this.poller = poller;
  }

  static List<CategoryView> categories(Roster roster) {
    return roster.offerings().stream().flatMap(one -> OwnItems.categories(one).stream()).toList();
  }

  List<LineItemView> lineItems(Roster roster) {
    Map<String, Offering> courses = byId(roster);
    return Stream.concat(
            roster.offerings().stream().flatMap(one -> own.lineItems(roster, one).stream()),
            foreignItems.of(poller.id()).stream()
                .filter(kept -> courses.containsKey(kept.course()))
                .map(
                    kept -> view(roster, Objects.requireNonNull(courses.get(kept.course())), kept)))
        .toList();
  }

  /// Those of students who are in their class at this moment, whatever the feed was told so far.
  List<ResultView> results(Roster roster) {
    Map<String, Set<String>> students = new HashMap<>();
    roster
        .offerings()
        .forEach(
            one ->
                students.put(
                    one.id(),
                    roster.students(one.id()).stream()
                        .map(UUID::toString)
                        .collect(Collectors.toSet())));
    return Stream.concat(
            roster.offerings().stream().flatMap(one -> own.results(one).stream()),
            foreignResults.of(poller.id()).stream().map(this::view))
        .filter(
            result ->
                students
                    .getOrDefault(result.ofClass().sourcedId(), Set.of())
                    .contains(result.student().sourcedId()))
        .toList();
  }

  private static Map<String, Offering> byId(Roster roster) {
    Map<String, Offering> courses = new HashMap<>();
    roster.offerings().forEach(one -> courses.put(one.id(), one));
    return courses;
  }

  private LineItemView view(Roster roster, Offering course, ForeignLineItems.Kept kept) {
    ForeignLineItem content = kept.content();
    return new LineItemView(
        kept.id(),
        content.status(),
        moment(kept.changedAt()),
        content.metadata(),
        content.title(),
        content.description(),
        content.assignDate(),
        content.dueDate(),
        refs.ofClass(course.id()),
        refs.org(roster.school()),
        refs.category(content.category()),
        refs.session(course.gradingPeriodId()),
        refs.session(course.termId()),
        content.resultValueMin(),
        content.resultValueMax(),
        content.learningObjectiveSet());
  }

  private ResultView view(ForeignResults.Kept kept) {
    ForeignResult content = kept.content();
    return new ResultView(
        kept.id(),
        content.status(),
        moment(kept.changedAt()),
        content.metadata(),
        refs.lineItem(kept.lineItem()),
        refs.user(kept.student().toString()),
        refs.ofClass(kept.course()),
        content.scoreStatus(),
        content.score(),
        content.textScore(),
        content.scoreDate(),
        content.comment(),
        content.learningObjectiveSet(),
        content.inProgress(),
        content.incomplete(),
        content.late(),
        content.missing());
  }
}
