package dev.argmax.service.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Dates;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.assignment.Rules.Counts;
import dev.argmax.service.grading.ShownScore;
import dev.argmax.service.late.LatePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StudentRecordTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LatePolicy COURSE = LatePolicy.parse("1/14 per day for 7 days");
  private static final int BUDGET = 10;

  @Test
  void chargesTheSubmissionThatCounts() {
    Assignment pset = assignment(1, Counts.LATEST);
    Attempt inTime = attempt(pset, 1, 0, 40.0);
    Attempt late = attempt(pset, 2, 3, 50.0);

    StudentRecord record = record(history(pset, inTime, late));

    assertThat(record.in(pset.id()).counting().orElseThrow().attempt()).isEqualTo(late);
    assertThat(record.in(pset.id()).counting().orElseThrow().cost()).isEqualTo(new Cost(3, 3, 1));
    assertThat(record.left()).isEqualTo(7);
  }

  @Test
  void givesTheDaysBackWhenAnotherOneCounts() {
    Assignment pset1 = assignment(1, Counts.BEST);
    Assignment pset2 = assignment(2, Counts.BEST);
    Assignment pset3 = assignment(3, Counts.BEST);
    History first = history(pset1, attempt(pset1, 1, 6, 50.0));
    Attempt second = attempt(pset2, 1, 3, 50.0);
    History third = history(pset3, attempt(pset3, 1, 4, 50.0));

    StudentRecord before = record(first, history(pset2, second), third);
    StudentRecord after = record(first, history(pset2, second, attempt(pset2, 2, 0, 50.0)), third);

    assertThat(costs(before)).containsExactly(new Cost(6, 6, 1), new Cost(3, 3, 1), late(4, 1));
    assertThat(before.left()).isZero();
    assertThat(costs(after))
        .containsExactly(new Cost(6, 6, 1), new Cost(0, 0, 1), new Cost(4, 4, 1));
    assertThat(after.left()).isZero();
  }

  @Test
  void takesTheBestAfterLatenessAndOfEqualsTheEarliest() {
    Assignment pset = assignment(1, Counts.BEST);
    Attempt inTime = attempt(pset, 1, 0, 48.0);
    Attempt again = attempt(pset, 2, 0, 48.0);
    Attempt lateAndBarelyBetter = attempt(pset, 3, 1, 50.0);

    assertThat(counting(history(pset, inTime, again, lateAndBarelyBetter))).contains(inTime);
    assertThat(counting(history(pset, attempt(pset, 1, 0, 40.0), lateAndBarelyBetter)))
        .contains(lateAndBarelyBetter);
  }

  @Test
  void leavesOutWhatIsNotGradedOrTakenBack() {
    Assignment pset = assignment(1, Counts.LATEST);
    Attempt graded = attempt(pset, 1, 0, 10.0);
    Attempt parked =
        new Attempt(
            UUID.randomUUID(), 2, received(pset, 1), Attempt.State.PARKED, null, false, null, null);
    Attempt withdrawn =
        new Attempt(
            UUID.randomUUID(),
            3,
            received(pset, 2),
            Attempt.State.WITHDRAWN,
            null,
            false,
            null,
            null);
    Attempt waiting =
        new Attempt(
            UUID.randomUUID(),
            4,
            received(pset, 3),
            Attempt.State.UNDER_WAY,
            null,
            false,
            null,
            null);

    StudentRecord record = record(history(pset, graded, parked, withdrawn, waiting));

    assertThat(record.in(pset.id()).counting().orElseThrow().attempt()).isEqualTo(graded);
    assertThat(record.in(pset.id()).attempts()).isEqualTo(2);
    assertThat(record.left()).isEqualTo(BUDGET);
  }

  @Test
  void followsTheChoiceWhereItIsLeftToTheStudent() {
    Assignment pset = assignment(1, Counts.CHOSEN);
    Attempt first = attempt(pset, 1, 0, 10.0);
    Attempt second = attempt(pset, 2, 0, 20.0);
    EffectiveDates dates = EffectiveDates.of(pset);

    assertThat(counting(new History(dates, List.of(first, second), first.submission(), false)))
        .contains(first);
    assertThat(counting(new History(dates, List.of(first, second), null, false))).contains(second);
    assertThat(counting(new History(dates, List.of(first, second), UUID.randomUUID(), false)))
        .contains(second);
  }

  @Test
  void tellsTheCostBeforehand() {
    Assignment pset1 = assignment(1, Counts.LATEST);
    Assignment pset2 = assignment(2, Counts.LATEST);
    StudentRecord record = record(history(pset1, attempt(pset1, 1, 7, 50.0)), history(pset2));

    assertThat(record.cost(pset2.id(), received(pset2, 0))).isEqualTo(new Cost(0, 0, 1));
    assertThat(record.cost(pset2.id(), received(pset2, 2))).isEqualTo(new Cost(2, 2, 1));
    assertThat(record.cost(pset2.id(), received(pset2, 5))).isEqualTo(late(5, 3));
    // Handing the same pset in again gives its own days back first.
    assertThat(record.cost(pset1.id(), received(pset1, 7))).isEqualTo(new Cost(7, 7, 1));
  }

  /// Random histories, with what counts changing as submissions are graded one by one: the purse is
  /// never overdrawn, the sum is right, and the order of the computation does not matter.
  @Test
  void keepsTheLedgerInOrderOverRandomHistories() {
    Random random = new Random(2022);
    for (int round = 0; round < 400; round++) {
      List<Assignment> psets = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        psets.add(assignment(i, random.nextBoolean() ? Counts.LATEST : Counts.BEST));
      }
      Map<UUID, List<Attempt>> attempts = new HashMap<>();
      for (int step = 0; step < 15; step++) {
        Assignment pset = psets.get(random.nextInt(psets.size()));
        List<Attempt> own = attempts.computeIfAbsent(pset.id(), _ -> new ArrayList<>());
        int day =
            own.isEmpty()
                ? random.nextInt(8)
                : Math.min(7, lateDays(pset, own) + random.nextInt(3));
        own.add(
            attempt(
                pset,
                own.size() + 1,
                day,
                random.nextInt(4) == 0 ? null : random.nextInt(50) * 1.0));

        requireSound(psets, attempts, random);
      }
    }
  }

  private static void requireSound(
      List<Assignment> psets, Map<UUID, List<Attempt>> attempts, Random random) {
    List<History> histories = new ArrayList<>();
    for (Assignment pset : psets) {
      histories.add(
          new History(
              EffectiveDates.of(pset), attempts.getOrDefault(pset.id(), List.of()), null, false));
    }
    StudentRecord record = new StudentRecord(BUDGET, histories);
    Collections.shuffle(histories, random);
    StudentRecord again = new StudentRecord(BUDGET, histories);

    int late = 0;
    int waived = 0;
    for (Assignment pset : psets) {
      Optional<Standing.Counting> counting = record.in(pset.id()).counting();
      assertThat(again.in(pset.id()).counting()).isEqualTo(counting);
      if (counting.isPresent()) {
        Cost cost = counting.get().cost();
        assertThat(cost.waived()).isBetween(0, cost.days());
        late += cost.days();
        waived += cost.waived();
      }
    }
    assertThat(record.left()).isBetween(0, BUDGET).isEqualTo(BUDGET - waived);
    assertThat(waived).isEqualTo(Math.min(BUDGET, late));
  }

  private static int lateDays(Assignment pset, List<Attempt> attempts) {
    return EffectiveDates.of(pset).lateDays(attempts.getLast().receivedAt());
  }

  private static Cost late(int days, int waived) {
    return new Cost(days, waived, COURSE.factor(days - waived));
  }

  private static List<Cost> costs(StudentRecord record) {
    return record.standings().stream()
        .map(standing -> standing.counting().orElseThrow().cost())
        .toList();
  }

  private static Optional<Attempt> counting(History history) {
    return record(history).standings().getFirst().counting().map(Standing.Counting::attempt);
  }

  private static StudentRecord record(History... histories) {
    return new StudentRecord(BUDGET, List.of(histories));
  }

  private static History history(Assignment assignment, Attempt... attempts) {
    return new History(EffectiveDates.of(assignment), List.of(attempts), null, false);
  }

  private static Assignment assignment(int number, Counts counts) {
    LocalDate due = LocalDate.of(2022, 9, 20).plusWeeks(2L * number);
    return new Assignment(
        new UUID(0, number),
        "course",
        ZONE,
        "pset" + number,
        "Problem set " + number,
        null,
        null,
        null,
        new Dates(
            due.minusWeeks(2).atStartOfDay(ZONE).toInstant(),
            due.atTime(23, 59, 59).atZone(ZONE).toInstant(),
            null),
        new Rules(COURSE, counts, null, null),
        false);
  }

  private static Attempt attempt(
      Assignment assignment, int number, int late, @Nullable Double score) {
    return new Attempt(
        UUID.randomUUID(),
        number,
        received(assignment, late),
        score == null ? Attempt.State.UNDER_WAY : Attempt.State.GRADED,
        score,
        false,
        null,
        score == null ? null : new ShownScore(score, 0));
  }

  /// In the middle of the n-th late day.
  private static Instant received(Assignment assignment, int late) {
    return assignment.dates().dueAt().plusSeconds(86_400L * late - 40_000);
  }
}
