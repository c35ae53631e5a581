package dev.argmax.service.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A CSV file in the making whose texts no spreadsheet runs.
///
/// Spreadsheets run a field that begins with one of `= + - @`, a tab or a carriage return as a
/// formula, whoever wrote it. Such a text gets an apostrophe in front, and so does one that only
/// looks as if it had one already: reading takes exactly one away.
public final class SpreadsheetFile {
  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
  private static final Pattern DEFUSED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");

  private final StringWriter text = new StringWriter();
  private final CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

  /// Adds a line of fields that are what they should be: numbers, or texts that were [#defused].
  public SpreadsheetFile line(List<String> fields) {
    csv.writeRecord(fields);
    return this;
  }

  /// All lines.
  public String text() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory does not fail", e);
    }
    return text.toString();
  }

  /// A text as a field; empty if there is none.
  public static String defused(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /// What a field says: without space around, and without the apostrophe that defuses it.
  public static String said(String field) {
    String stripped = field.strip();
    return DEFUSED.matcher(stripped).matches() ? stripped.substring(1) : stripped;
  }
}
