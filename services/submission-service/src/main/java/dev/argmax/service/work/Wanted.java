package dev.argmax.service.work;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What staff look for. Everything absent means everybody, by login.
final class Wanted {
  @QueryParam("is")
  @Nullable String is;

  @QueryParam("lost")
  @Nullable String lost;

  @QueryParam("section")
  @Nullable String section;

  @QueryParam("q")
  @Nullable String text;

  @QueryParam("from")
  @Nullable Double from;

  @QueryParam("to")
  @Nullable Double to;

  @QueryParam("sort")
  @Nullable String sort;

  /// A property of a student's work that is looked for.
  enum Trait {
    GRADED,
    MISSING,
    NOT_DUE,
    UNDER_WAY,
    PARKED,
    HANDED_IN,
    LATE,
    FLAGGED,
    OVERRIDDEN;

    boolean fits(Work work) {
      return switch (this) {
        case GRADED -> work.state() == Work.State.GRADED;
        case MISSING -> work.state() == Work.State.MISSING;
        case NOT_DUE -> work.state() == Work.State.NOT_DUE;
        case UNDER_WAY -> work.state() == Work.State.UNDER_WAY;
        case PARKED -> work.state() == Work.State.PARKED;
        case HANDED_IN -> work.shown().isPresent();
        case LATE -> work.lateDays() > 0;
        case FLAGGED -> work.isFlagged();
        case OVERRIDDEN -> work.isOverridden();
      };
    }
  }

  /// Whether it is what is wanted, but for the test case.
  boolean fits(Work work) {
    Trait trait = trait();
    return (trait == null || trait.fits(work)) && hasText(work) && hasScore(work);
  }

  /// The test case that must have been lost.
  @Nullable TestCase lostTest() {
    int slash = lost == null ? -1 : lost.indexOf('/');
    if (lost == null) {
      return null;
    }
    if (slash < 1) {
      throw bad("`lost` must name a problem and a test case, such as 1.2/forward");
    }
    return new TestCase(lost.substring(0, slash), lost.substring(slash + 1));
  }

  Order order() {
    try {
      return sort == null ? Order.LOGIN : Order.valueOf(sort.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw bad("`sort` must be one of " + Arrays.toString(Order.values()));
    }
  }

  private @Nullable Trait trait() {
    try {
      return is == null ? null : Trait.valueOf(is.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw bad("`is` must be one of " + Arrays.toString(Trait.values()));
    }
  }

  private boolean hasText(Work work) {
    String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    return work.student().login().toLowerCase(Locale.ROOT).contains(wanted)
        || work.student().name().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private boolean hasScore(Work work) {
    Double score = work.score();
    return (from == null && to == null)
        || (score != null && (from == null || score >= from) && (to == null || score < to));
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail + ".");
  }

  /// @param problem such as `1.2`
  record TestCase(String problem, String name) {}
}
