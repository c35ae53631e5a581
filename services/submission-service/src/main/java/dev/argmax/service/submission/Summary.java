package dev.argmax.service.submission;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.standing.Cost;
import java.util.Locale;

/// What lateness costs, in a sentence.
final class Summary {
  private Summary() {}

  static String of(Prospect prospect) {
    return prospect
        .refusal()
        .map(ProblemException::getMessage)
        .orElseGet(() -> of(prospect.cost(), prospect.waivedLeft()));
  }

  /// The same for one that was taken.
  static String ofAccepted(Prospect prospect) {
    return of(prospect.cost(), prospect.waivedLeft());
  }

  private static String of(Cost cost, int waivedLeft) {
    if (cost.days() == 0) {
      return "In time: it costs no late day.";
    }
    StringBuilder text = new StringBuilder(days(cost.days())).append(" late. If this one counts, ");
    if (cost.waived() > 0) {
      text.append(days(cost.waived()))
          .append(cost.waived() == 1 ? " is" : " are")
          .append(" waived");
    } else {
      text.append(waivedLeft == 0 ? "no waived day is left" : "waived days would change nothing");
    }
    return text.append(price(cost)).append('.').toString();
  }

  private static String price(Cost cost) {
    String kept = String.format(Locale.ROOT, "%.1f", cost.factor() * 100).replaceAll("\\.0$", "");
    return cost.factor() == 1
        ? " and it keeps all its points"
        : " and it keeps " + kept + " % of its points, for " + days(cost.charged());
  }

  private static String days(int days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
