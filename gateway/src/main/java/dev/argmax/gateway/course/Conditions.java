package dev.argmax.gateway.course;

import dev.argmax.gateway.course.AssignmentView.CostView;
import dev.argmax.gateway.course.AssignmentView.DatesView;
import dev.argmax.gateway.course.AssignmentView.FactView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What handing in means for the one who looks, in words: until when, why then, and what it would
/// cost now.
///
/// @param lateUntil the last second in which something is taken
/// @param because why dates are others than everybody's, a sentence for each; empty when none is
/// @param now what lateness would cost a submission that is made now
/// @param kind what the style sheet knows that by
/// @param attempts how many are left; empty where there is no limit
/// @param counts which submission counts
public record Conditions(
    Moment lateUntil,
    List<String> because,
    String now,
    String kind,
    String attempts,
    String counts) {
  static Conditions of(AssignmentView assignment, ZoneId zone) {
    var lateUntil = Moment.of(assignment.lateUntil(), zone);
    return new Conditions(
        lateUntil,
        because(assignment.dates()),
        now(assignment, lateUntil, zone),
        kind(assignment),
        attempts(assignment),
        counts(assignment.counts()));
  }

  /// Equal reasons are said once, for all the dates they hold for.
  private static List<String> because(DatesView dates) {
    var reasons = new LinkedHashMap<String, List<String>>();
    note(reasons, "Opens", dates.opens());
    note(reasons, "Due", dates.due());
    note(reasons, "Taken until", dates.lateUntil());
    return reasons.entrySet().stream()
        .map(reason -> String.join(", ", reason.getValue()) + ": " + reason.getKey())
        .toList();
  }

  private static void note(Map<String, List<String>> reasons, String date, FactView fact) {
    var why =
        switch (fact.source()) {
          case "PERSON" -> "your own date, given by %s: %s".formatted(fact.by(), fact.reason());
          case "SECTION" -> "the date of section %s: %s".formatted(fact.section(), fact.reason());
          default -> "";
        };
    if (!why.isEmpty()) {
      reasons.computeIfAbsent(why, _ -> new ArrayList<>()).add(date);
    }
  }

  private static String now(AssignmentView assignment, Moment lateUntil, ZoneId zone) {
    if (assignment.closed()) {
      return "Work was taken until " + lateUntil.text() + ".";
    }
    var left = assignment.attemptsLeft();
    if (left != null && left == 0) {
      return "All your attempts are spent.";
    }
    Instant next = assignment.nextAttemptAt();
    return (next == null
            ? ""
            : "The next one is taken from " + Moment.exactly(next, zone).text() + " on. ")
        + lateness(assignment.now());
  }

  private static String lateness(CostView cost) {
    if (cost.days() == 0) {
      return "Handed in now, it is in time.";
    }
    var text = new StringBuilder("Handed in now, it is ").append(days(cost.days())).append(" late");
    if (cost.waived() > 0) {
      text.append(
          ": %d of your %d waived days would be spent".formatted(cost.waived(), cost.waivedLeft()));
    } else if (cost.waivedLeft() != null && cost.waivedLeft() == 0) {
      text.append(", and you have no waived days left");
    }
    return text.append(cost.charged() == 0 ? "." : ". " + price(cost)).toString();
  }

  private static String price(CostView cost) {
    return cost.factor() == 1
        ? "It keeps all its points."
        : "%s would cost points: it keeps %s %% of them."
            .formatted(days(cost.charged()), Points.percent(cost.factor()));
  }

  private static String kind(AssignmentView assignment) {
    if (assignment.closed()) {
      return "bad";
    }
    return assignment.now().charged() > 0 ? "warn" : "plain";
  }

  private static String attempts(AssignmentView assignment) {
    return assignment.attemptsLeft() == null
        ? ""
        : assignment.attemptsLeft() + " of " + assignment.attemptsAllowed() + " left";
  }

  private static String counts(String rule) {
    return switch (rule) {
      case "BEST" -> "Your best submission";
      case "CHOSEN" -> "The submission you choose";
      default -> "Your latest submission";
    };
  }

  private static String days(@Nullable Integer days) {
    return days != null && days == 1 ? "1 day" : days + " days";
  }
}
