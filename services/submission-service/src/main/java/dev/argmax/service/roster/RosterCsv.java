package dev.argmax.service.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a roster as a file that [RosterFile] reads.
///
/// Spreadsheets run a field that begins with one of `= + - @`, a tab or a carriage return as a
/// formula, whoever wrote it. Such a field gets an apostrophe in front, and so does one that only
/// looks as if it had one already: reading takes exactly one away.
final class RosterCsv {
  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
  private static final Pattern DEFUSED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");

  private RosterCsv() {}

  /// Those who are in the course, in the order of the rows.
  static String of(List<RosterRow> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord("login", "name", "email", "section", "role");
      rows.stream().filter(RosterRow::isActive).forEach(row -> csv.writeRecord(fields(row)));
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory does not fail", e);
    }
    return text.toString();
  }

  /// What a field says: without space around, and without the apostrophe that defuses it.
  static String said(String field) {
    String stripped = field.strip();
    return DEFUSED.matcher(stripped).matches() ? stripped.substring(1) : stripped;
  }

  private static List<String> fields(RosterRow row) {
    return List.of(
        row.login(),
        defused(row.displayName()),
        defused(row.email()),
        defused(row.section()),
        row.role().name().toLowerCase(Locale.ROOT));
  }

  private static String defused(@Nullable String field) {
    if (field == null) {
      return "";
    }
    return FORMULA.matcher(field).matches() ? "'" + field : field;
  }
}
