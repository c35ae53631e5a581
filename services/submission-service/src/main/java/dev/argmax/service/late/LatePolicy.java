package dev.argmax.service.late;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What late work costs and how long it is taken, as the course file writes it:
///
/// | written | means |
/// |---|---|
/// | `none` | nothing is taken after the due date |
/// | `20% once for 3 days` | the same share off, however late, for three days |
/// | `1/14 per day for 7 days` | a share off for each day begun, for seven days |
public sealed interface LatePolicy {
  /// How many days late work is taken.
  int days();

  /// What a submission so many days late, beyond those that are waived, keeps of its points: 1 is
  /// all, 0 nothing.
  double factor(int lateDays);

  /// Nothing is taken after the due date.
  record None() implements LatePolicy {
    @Override
    public int days() {
      return 0;
    }

    // Late only by somebody's leave, who then set a later last day: the leave costs nothing.
    @Override
    public double factor(int lateDays) {
      return 1;
    }

    @Override
    public String toString() {
      return "none";
    }
  }

  /// The same share off, however late.
  record Once(Share off, int days) implements LatePolicy {
    public Once {
      requireDays(days);
    }

    @Override
    public double factor(int lateDays) {
      return lateDays == 0 ? 1 : off.leftAfter(1);
    }

    @Override
    public String toString() {
      return off + " once for " + days + (days == 1 ? " day" : " days");
    }
  }

  /// A share off for each day begun.
  record PerDay(Share off, int days) implements LatePolicy {
    public PerDay {
      requireDays(days);
    }

    @Override
    public double factor(int lateDays) {
      return off.leftAfter(lateDays);
    }

    @Override
    public String toString() {
      return off + " per day for " + days + (days == 1 ? " day" : " days");
    }
  }

  Pattern WRITTEN = Pattern.compile("(.+?)\\s+(once|per day)\\s+for\\s+([0-9]{1,3})\\s+days?");

  /// Reads what [Object#toString] writes.
  ///
  /// @throws IllegalArgumentException with what would be right, if it is no policy
  static LatePolicy parse(String text) {
    String policy = text.strip();
    if (policy.equals("none")) {
      return new None();
    }
    Matcher written = WRITTEN.matcher(policy);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no late policy; write `none`, `20% once for 3 days` or"
              + " `1/14 per day for 7 days`");
    }
    Share off = Share.parse(written.group(1));
    int days = Integer.parseInt(written.group(3));
    return written.group(2).equals("once") ? new Once(off, days) : new PerDay(off, days);
  }

  private static void requireDays(int days) {
    if (days < 1 || days > 366) {
      throw new IllegalArgumentException("late work is taken for 1 to 366 days, not " + days);
    }
  }
}
