package dev.argmax.service.work;

import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.grading.Verdict;
import dev.argmax.service.paging.Limit;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.standing.Attempt;
import dev.argmax.service.work.WorkView.Neighbour;
import dev.argmax.service.work.WorkView.Neighbours;
import dev.argmax.service.work.WorkView.WorkPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds what staff look for. The number of queries does not grow with the class.
@ApplicationScoped
class WorkReading {
  private final Assignments assignments;
  private final Outcomes outcomes;

  WorkReading(Assignments assignments, Outcomes outcomes) {
    this.assignments = assignments;
    this.outcomes = outcomes;
  }

  /// @param after the login that ended the page before
  @Transactional
  WorkPage page(Address address, Wanted wanted, Limit limit, @Nullable String after) {
    List<Work> all = found(address, wanted);
    int begin = after == null ? 0 : begin(all, after);
    List<Work> shown = all.subList(begin, Math.min(all.size(), begin + limit.value()));
    Map<UUID, Verdict> verdicts = outcomes.verdicts(submissions(shown));
    boolean more = begin + shown.size() < all.size();
    return new WorkPage(
        all.size(),
        shown.stream().map(work -> WorkView.of(work, verdict(work, verdicts))).toList(),
        more ? shown.getLast().student().login() : null);
  }

  /// Who comes before and after a student among those who handed something in.
  @Transactional
  Neighbours around(Address address, Wanted wanted, String login) {
    List<Work> all =
        found(address, wanted).stream().filter(work -> work.shown().isPresent()).toList();
    int place = place(all, login);
    return new Neighbours(
        all.size(),
        place < 0 ? null : place + 1,
        place < 1 ? null : neighbour(all.get(place - 1)),
        place < 0 || place + 1 >= all.size() ? null : neighbour(all.get(place + 1)));
  }

  private List<Work> found(Address address, Wanted wanted) {
    UUID assignment = assignments.named(address.course(), address.slug()).id();
    List<Work> fitting =
        address.reading().in(assignment).stream()
            .filter(wanted::fits)
            .sorted(wanted.order().comparator())
            .toList();
    Wanted.TestCase test = wanted.lostTest();
    if (test == null) {
      return fitting;
    }
    Set<UUID> lost = outcomes.lost(submissions(fitting), test);
    return fitting.stream()
        .filter(work -> work.state() == Work.State.GRADED)
        .filter(work -> work.shown().map(Attempt::submission).filter(lost::contains).isPresent())
        .toList();
  }

  private static int begin(List<Work> all, String after) {
    int place = place(all, after);
    if (place < 0) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "`after` names nobody in this list: begin it anew.");
    }
    return place + 1;
  }

  private static int place(List<Work> all, String login) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).student().login().equals(login)) {
        return i;
      }
    }
    return -1;
  }

  private static List<UUID> submissions(List<Work> work) {
    return work.stream().flatMap(each -> each.shown().stream()).map(Attempt::submission).toList();
  }

  private static @Nullable Verdict verdict(Work work, Map<UUID, Verdict> verdicts) {
    return work.shown().map(attempt -> verdicts.get(attempt.submission())).orElse(null);
  }

  private static Neighbour neighbour(Work work) {
    return new Neighbour(work.student().login(), work.shown().orElseThrow().submission());
  }

  /// The work in one assignment.
  ///
  /// @param slug of the assignment
  /// @param reading of the students that are wanted
  record Address(String course, String slug, ClassWork.Reading reading) {}
}
