package dev.argmax.service.coursefile;

import dev.argmax.service.coursefile.CourseFile.Counts;
import dev.argmax.service.coursefile.CourseFile.Grading;
import dev.argmax.service.coursefile.CourseFile.Pace;
import dev.argmax.service.coursefile.CourseFile.PlannedAssignment;
import dev.argmax.service.coursefile.CourseFile.Policy;
import dev.argmax.service.coursefile.CourseFile.Times;
import dev.argmax.service.coursefile.Fields.When;
import dev.argmax.service.late.LatePolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the assignments of a course file.
///
/// A deadline names the last second in time, so at a change of the clocks it is read to the
/// student's advantage: a local time that comes twice is the second one for a deadline and the
/// first one for an opening, and one that is left out is as much later as the clocks leave out.
final class AssignmentYaml {
  private static final String SLUG = "[a-z0-9][a-z0-9-]{0,63}";
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final Pattern PACE =
      Pattern.compile("([1-9][0-9]{0,3}) per ([1-9][0-9]{0,3})([smhd])");

  private final Reading reading;
  private final Defaults defaults;
  private final Set<String> slugs = new HashSet<>();

  AssignmentYaml(Reading reading, Defaults defaults) {
    this.reading = reading;
    this.defaults = defaults;
  }

  /// What the course says for assignments that say nothing.
  record Defaults(ZoneId zone, LocalDate opens, Grading grading) {}

  List<PlannedAssignment> assignments(List<Node> items) {
    List<PlannedAssignment> assignments = new ArrayList<>();
    for (Node item : items) {
      Fields fields = new Fields(reading, item, "an assignment");
      String slug = slug(fields);
      String title = fields.text("title");
      String category = category(fields);
      String pset = fields.optionalText("pset");
      if (pset != null && !pset.matches(SLUG)) {
        fields.flaw("pset", "at most 64 small letters, digits and hyphens");
      }
      Times times = times(fields);
      Policy policy = policy(fields);
      fields.end();
      if (times != null) {
        assignments.add(new PlannedAssignment(slug, title, category, pset, times, policy));
      }
    }
    return assignments;
  }

  private String slug(Fields fields) {
    String slug = fields.text("slug");
    if (!slug.isEmpty() && !slug.matches(SLUG)) {
      fields.flaw("slug", "at most 64 small letters, digits and hyphens");
    } else if (!slug.isEmpty() && !slugs.add(slug)) {
      fields.flaw("slug", "there is another " + slug + "; every assignment has a slug of its own");
    }
    return slug;
  }

  private @Nullable String category(Fields fields) {
    String category = fields.optionalText("category");
    Set<String> known = defaults.grading.weights().keySet();
    if (category != null && !known.contains(category)) {
      fields.flaw(
          "category",
          "`weights` has no " + category + (known.isEmpty() ? "" : Words.nearest(category, known)));
    }
    return category;
  }

  private @Nullable Times times(Fields fields) {
    When opensOn = fields.optionalWhen("opens");
    When dueOn = fields.when("due");
    When lateOn = fields.optionalWhen("lateUntil");
    if (dueOn == null) {
      return null;
    }
    Instant due = end(dueOn);
    Instant lateUntil = lateOn == null ? null : end(lateOn);
    boolean unknownOpening =
        opensOn == null && (fields.value("opens") != null || defaults.opens.equals(LocalDate.MIN));
    Instant opens =
        unknownOpening
            ? Instant.MIN
            : begin(Objects.requireNonNullElse(opensOn, new When(defaults.opens, null)));
    if (!opens.isBefore(due)) {
      fields.flaw("due", "it is due before it is out; move `opens` before it");
    }
    if (lateUntil != null && lateUntil.isBefore(due)) {
      fields.flaw(
          "lateUntil",
          "late work would end before the work is due; move it behind `due` or leave it out");
    }
    return new Times(opens, due, lateUntil);
  }

  private Instant begin(When when) {
    return when.time() == null
        ? when.date().atStartOfDay(defaults.zone).toInstant()
        : when.date().atTime(when.time()).atZone(defaults.zone).toInstant();
  }

  private Instant end(When when) {
    return when.date()
        .atTime(Objects.requireNonNullElse(when.time(), LAST_SECOND))
        .atZone(defaults.zone)
        .withLaterOffsetAtOverlap()
        .toInstant();
  }

  private Policy policy(Fields fields) {
    LatePolicy late = fields.parsed("late", LatePolicy::parse);
    Counts counts = fields.parsed("counts", AssignmentYaml::counts);
    return new Policy(
        Objects.requireNonNullElse(late, defaults.grading.late()),
        Objects.requireNonNullElse(counts, defaults.grading.counts()),
        fields.number("attempts", 1),
        fields.parsed("pace", AssignmentYaml::pace));
  }

  static Counts counts(String word) {
    return Words.constant(Counts.class, word);
  }

  private static Pace pace(String text) {
    Matcher written = PACE.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          text + " is no pace; write it like `5 per 1h`, with s, m, h or d");
    }
    long number = Long.parseLong(written.group(2));
    Duration within =
        switch (written.group(3)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    return new Pace(Integer.parseInt(written.group(1)), within);
  }
}
