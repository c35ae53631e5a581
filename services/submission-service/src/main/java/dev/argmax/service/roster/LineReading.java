package dev.argmax.service.roster;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.argmax.service.course.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the lines below a header that are right, and collects what is wrong with the others.
final class LineReading {
  private final RosterHeader header;
  private final List<RosterError> errors;
  private final Map<String, Long> logins = new HashMap<>();
  private final Map<String, Long> addresses = new HashMap<>();

  LineReading(RosterHeader header, List<RosterError> errors) {
    this.header = header;
    this.errors = errors;
  }

  List<RosterFile.Line> lines(List<CsvRecord> records) {
    List<RosterFile.Line> lines = new ArrayList<>();
    for (CsvRecord record : records) {
      int known = errors.size();
      RosterFile.Line line = line(record);
      if (errors.size() == known) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  private RosterFile.Line line(CsvRecord record) {
    if (record.getFields().stream().skip(header.names().size()).anyMatch(f -> !f.isBlank())) {
      complain(record, null, "The line has more fields than the header has columns.");
    }
    String login = header.said(record, Column.LOGIN);
    String name = name(record);
    String email = header.said(record, Column.EMAIL);
    String section = header.said(record, Column.SECTION);
    check(record, Column.LOGIN, Field.LOGIN, login);
    once(record, Column.LOGIN, login, logins);
    if (!name.isEmpty()) {
      check(record, nameColumn(), Field.DISPLAY_NAME, name);
    }
    if (!email.isEmpty()) {
      check(record, Column.EMAIL, Field.EMAIL, email);
      once(record, Column.EMAIL, email.toLowerCase(Locale.ROOT), addresses);
    }
    if (!section.isEmpty()) {
      check(record, Column.SECTION, Field.SECTION, section);
    }
    return new RosterFile.Line(
        record.getStartingLineNumber(),
        login,
        orAbsent(name),
        orAbsent(email),
        role(record),
        orAbsent(section));
  }

  private String name(CsvRecord record) {
    String name = header.said(record, Column.NAME);
    return name.isEmpty()
        ? Stream.of(Column.FIRST_NAME, Column.LAST_NAME)
            .map(column -> header.said(record, column))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "))
        : name;
  }

  private Column nameColumn() {
    return header.has(Column.NAME) ? Column.NAME : Column.FIRST_NAME;
  }

  private @Nullable Role role(CsvRecord record) {
    String name = header.said(record, Column.ROLE);
    Role role = Request.role(name).orElse(null);
    if (role == null && !name.isEmpty()) {
      complain(record, Column.ROLE, Request.unknownRole());
    }
    return role;
  }

  private void check(CsvRecord record, Column column, Field field, String value) {
    field.complaint(value).ifPresent(rule -> complain(record, column, rule));
  }

  private void once(CsvRecord record, Column column, String value, Map<String, Long> seen) {
    Long first = seen.putIfAbsent(value, record.getStartingLineNumber());
    if (first != null && !value.isEmpty()) {
      complain(record, column, "`" + value + "` already stands in line " + first + ".");
    }
  }

  private void complain(CsvRecord record, @Nullable Column column, String message) {
    errors.add(
        new RosterError(
            record.getStartingLineNumber(), column == null ? null : header.name(column), message));
  }

  private static @Nullable String orAbsent(String text) {
    return text.isEmpty() ? null : text;
  }
}
