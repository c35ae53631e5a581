package dev.argmax.service.seed;

import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.pset.Pset;
import dev.argmax.pset.PsetPackage;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.pset.Psets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Makes up what a class hands in for an assignment: the same on every machine, because every
/// student and attempt draws from a seed of its own. Some hand in nothing, some late, and attempts
/// get better.
@ApplicationScoped
class MadeUpWork {
  private final Psets psets;
  private final MadeUpRows rows;

  MadeUpWork(Psets psets, MadeUpRows rows) {
    this.psets = psets;
    this.rows = rows;
  }

  /// Hands in for those who have nothing yet.
  void handIn(Assignment assignment, int students, int attempts, Instant now) {
    String digest = assignment.psetDigest();
    Pset pset = PsetPackage.read(psets.bytes(digest == null ? "" : digest).orElseThrow()).pset();
    rows.write(assignment, pset, submissions(assignment, pset, attempts, now), students);
  }

  private MadeUpRows.Source submissions(
      Assignment assignment, Pset pset, int attempts, Instant now) {
    MadeUpOutcome outcome = new MadeUpOutcome(pset);
    return student -> {
      SplittableRandom random = new SplittableRandom(31L * student + assignment.slug().hashCode());
      double skill = random.nextDouble();
      List<MadeUp> all = new ArrayList<>();
      if (random.nextInt(100) < 6) {
        return all;
      }
      Instant at = first(assignment, random);
      for (int attempt = 1; attempt <= attempts && at.isBefore(now); attempt++) {
        double better = skill * 0.7 + 0.3 * attempt / attempts;
        all.add(new MadeUp(UUID.randomUUID(), attempt, at, outcome.of(better, random)));
        at = at.plus(pause(assignment, attempts, random));
      }
      return all;
    };
  }

  private static Instant first(Assignment assignment, SplittableRandom random) {
    Duration open = open(assignment);
    return assignment.dates().opensAt().plusSeconds(random.nextLong(open.toSeconds() / 2));
  }

  // On the average all attempts together take half of the time; whoever draws long ones is late.
  private static Duration pause(Assignment assignment, int attempts, SplittableRandom random) {
    return Duration.ofSeconds(
        60 + random.nextLong(open(assignment).toSeconds() * 6 / (5L * attempts)));
  }

  private static Duration open(Assignment assignment) {
    return Duration.between(assignment.dates().opensAt(), assignment.dates().dueAt());
  }

  /// One made-up submission.
  record MadeUp(UUID id, int attempt, Instant receivedAt, Graded outcome) {}
}
