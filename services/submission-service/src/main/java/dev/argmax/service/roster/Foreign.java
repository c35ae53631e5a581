package dev.argmax.service.roster;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which lines of a file that another system wrote are about nobody who is to be in the course.
enum Foreign {
  /// A roster of ours, or of somebody who made one by hand: every line is somebody.
  NONE,
  /// What Canvas exports of its gradebook: below the heading come the points that can be had and
  /// perhaps how grades are posted, and among the students one that Canvas made for trying.
  CANVAS_GRADEBOOK,
  /// `users.csv` of OneRoster (1.1 and 1.2): who is to be deleted is marked.
  ONE_ROSTER_USERS;

  private static final Pattern NOBODY =
      Pattern.compile("(?is)\\s*(?:points possible|student,\\s*test).*");

  static Foreign of(RosterHeader header) {
    List<String> names =
        header.names().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (names.size() > 3 && names.getFirst().equals("student") && names.get(1).equals("id")) {
      return CANVAS_GRADEBOOK;
    }
    return names.contains("sourcedid") && names.contains("status") ? ONE_ROSTER_USERS : NONE;
  }

  boolean isSomebody(CsvRecord record, RosterHeader header) {
    return switch (this) {
      case NONE -> true;
      case CANVAS_GRADEBOOK ->
          !record.getField(0).isBlank() && !NOBODY.matcher(record.getField(0)).matches();
      case ONE_ROSTER_USERS -> !"tobedeleted".equals(status(record, header));
    };
  }

  private static String status(CsvRecord record, RosterHeader header) {
    for (int i = 0; i < Math.min(header.names().size(), record.getFieldCount()); i++) {
      if (header.names().get(i).equalsIgnoreCase("status")) {
        return record.getField(i).strip().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
