package dev.argmax.service.definition;

import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.coursefile.CourseFile.About;
import dev.argmax.service.coursefile.CourseFile.Announcement;
import dev.argmax.service.coursefile.CourseFile.Grading;
import dev.argmax.service.coursefile.CourseFile.Material;
import dev.argmax.service.coursefile.CourseFile.Meeting;
import dev.argmax.service.coursefile.CourseFile.Pace;
import dev.argmax.service.coursefile.CourseFile.PlannedAssignment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A course file as fields of subjects, in words, so that two of them can be compared.
final class Facts {
  private final Map<String, Map<String, String>> subjects = new LinkedHashMap<>();

  private Facts() {}

  /// Nothing known of any course.
  static Facts none() {
    return new Facts();
  }

  static Facts of(CourseFile course) {
    Facts facts = new Facts();
    Map<String, String> fields = facts.subject("course");
    put(fields, "title", course.title());
    put(fields, "zone", course.zone());
    put(fields, "firstDay", course.firstDay());
    about(fields, course.about());
    grading(fields, course.grading());
    course.assignments().forEach(each -> facts.assignment(each, course.zone()));
    course.meetings().forEach(facts::meeting);
    course.announcements().forEach(facts::announcement);
    return facts;
  }

  /// Fields by subject, such as `due` of `assignment pset1`.
  Map<String, Map<String, String>> subjects() {
    return subjects;
  }

  private static void about(Map<String, String> fields, About about) {
    put(fields, "term", about.term());
    put(fields, "units", about.units());
    put(fields, "description", about.description());
    put(fields, "instructors", list(about.instructors(), ", "));
    put(fields, "prerequisites", join(about.prerequisites(), each -> list(each, " or "), "; "));
    put(fields, "topics", list(about.topics(), "; "));
  }

  private static void grading(Map<String, String> fields, Grading grading) {
    put(
        fields,
        "weights",
        join(grading.weights().entrySet(), each -> each.getKey() + " " + each.getValue(), ", "));
    put(fields, "waivedDays", grading.waivedDays());
    put(fields, "late", grading.late());
    put(fields, "counts", word(grading.counts()));
    put(fields, "withholdGrades", grading.withheldAtFirst() ? "yes" : null);
  }

  private void assignment(PlannedAssignment assignment, ZoneId zone) {
    Map<String, String> fields = subject("assignment " + assignment.slug());
    put(fields, "title", assignment.title());
    put(fields, "category", assignment.category());
    put(fields, "pset", assignment.pset());
    put(fields, "opens", local(assignment.times().opens(), zone));
    put(fields, "due", local(assignment.times().due(), zone));
    Instant lateUntil = assignment.times().lateUntil();
    put(fields, "lateUntil", lateUntil == null ? null : local(lateUntil, zone));
    put(fields, "late", assignment.policy().late());
    put(fields, "counts", word(assignment.policy().counts()));
    put(fields, "attempts", assignment.policy().attempts());
    Pace pace = assignment.policy().pace();
    put(fields, "pace", pace == null ? null : pace.submissions() + " per " + pace.within());
  }

  private void meeting(Meeting meeting) {
    Map<String, String> fields = subject("meeting " + meeting.date() + " " + word(meeting.kind()));
    put(fields, "topic", meeting.topic());
    put(fields, "from", meeting.from());
    put(fields, "to", meeting.to());
    put(fields, "place", meeting.place());
    put(fields, "speakers", list(meeting.speakers(), ", "));
    put(fields, "materials", join(meeting.materials(), Facts::material, "; "));
  }

  private void announcement(Announcement announcement) {
    subject("announcement " + announcement.date() + " " + announcement.title());
  }

  /// A second subject of the same name is told apart by a number.
  private Map<String, String> subject(String name) {
    String free = name;
    for (int i = 2; subjects.containsKey(free); i++) {
      free = name + " " + i;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    subjects.put(free, fields);
    return fields;
  }

  private static void put(Map<String, String> fields, String field, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      fields.put(field, value.toString());
    }
  }

  private static String material(Material material) {
    return material.title() + (material.optional() ? " (optional)" : "");
  }

  private static String local(Instant at, ZoneId zone) {
    return at.atZone(zone).toOffsetDateTime().toString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String list(List<String> words, String separator) {
    return String.join(separator, words);
  }

  private static <T> String join(Collection<T> all, Function<T, String> written, String separator) {
    return all.stream().map(written).collect(Collectors.joining(separator));
  }
}
