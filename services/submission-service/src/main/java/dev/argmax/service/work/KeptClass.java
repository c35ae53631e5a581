package dev.argmax.service.work;

import dev.argmax.service.grade.ClassList.Student;
import dev.argmax.service.standing.StudentRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A class as it was read at one revision of its course. Nothing in it depends on the time of day.
final class KeptClass {
  private final String revision;
  private final ZoneId zone;
  private final List<Student> students;
  private final Map<UUID, StudentRecord> records;
  private final NavigableSet<Instant> deadlines;

  /// @param zone where the course's days begin and end
  KeptClass(
      String revision, ZoneId zone, List<Student> students, Map<UUID, StudentRecord> records) {
    this.revision = revision;
    this.zone = zone;
    this.students = students;
    this.records = records;
    this.deadlines =
        records.values().stream()
            .flatMap(record -> record.standings().stream())
            .map(standing -> standing.dates().pastDueFrom())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  String revision() {
    return revision;
  }

  ZoneId zone() {
    return zone;
  }

  /// @param section absent means all
  List<Student> students(@Nullable String section) {
    return section == null
        ? students
        : students.stream().filter(each -> section.equals(each.member().section())).toList();
  }

  Map<UUID, StudentRecord> records() {
    return records;
  }

  /// How many deadlines are behind this moment; two students with the same have one.
  int fallenDue(Instant at) {
    return deadlines.headSet(at, true).size();
  }
}
