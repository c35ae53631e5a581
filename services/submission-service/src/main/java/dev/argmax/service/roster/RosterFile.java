package dev.argmax.service.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.argmax.service.course.Role;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A roster file as it was read: what its lines say, and everything that is wrong with them.
///
/// @param lines those with which nothing is wrong
/// @param saysSections whether it has a column of sections; an empty one there means none
/// @param ignoredColumns columns that mean nothing here, as the file calls them
record RosterFile(
    List<Line> lines, boolean saysSections, List<String> ignoredColumns, List<RosterError> errors) {
  private static final int LARGEST = 1 << 20;
  private static final int MOST_LINES = 5000;

  // A line of our own at the end: if it does not come out alone, an open quote has swallowed it.
  private static final String END = "\u0001end";

  /// Somebody's line. What is absent was left empty, or has no column.
  record Line(
      long number,
      String login,
      @Nullable String displayName,
      @Nullable String email,
      @Nullable Role role,
      @Nullable String section) {}

  /// Reads a file of at most 1 MiB: UTF-8, separated by comma, semicolon or tab.
  static RosterFile read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new ProblemException(ProblemType.TOO_LARGE, "A roster file may have at most 1 MiB.");
    }
    List<RosterError> errors = new ArrayList<>();
    List<CsvRecord> records = records(decoded(bytes, errors), errors);
    if (!errors.isEmpty()) {
      return new RosterFile(List.of(), false, List.of(), List.copyOf(errors));
    }
    if (records.size() > MOST_LINES + 1) {
      errors.add(
          new RosterError(
              records.get(MOST_LINES + 1).getStartingLineNumber(),
              null,
              "A roster file may have at most " + MOST_LINES + " people."));
      return new RosterFile(List.of(), false, List.of(), List.copyOf(errors));
    }
    RosterHeader header = RosterHeader.of(records, errors);
    Foreign foreign = Foreign.of(header);
    List<Line> lines =
        header.has(Column.LOGIN)
            ? new LineReading(header, errors)
                .lines(
                    records.stream()
                        .skip(1)
                        .filter(record -> foreign.isSomebody(record, header))
                        .toList())
            : List.of();
    return new RosterFile(lines, header.has(Column.SECTION), header.ignored(), List.copyOf(errors));
  }

  private static String decoded(byte[] bytes, List<RosterError> errors) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      long line = 1 + text.chars().filter(c -> c == '\n').count();
      errors.add(new RosterError(line, null, "This is not UTF-8; save the file as CSV UTF-8."));
      return "";
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<CsvRecord> records(String text, List<RosterError> errors) {
    List<CsvRecord> records = new ArrayList<>();
    long next = 1;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowExtraCharsAfterClosingQuote(false)
            .ofCsvRecord(text + "\n" + END)) {
      for (CsvRecord record : reader) {
        next = record.getStartingLineNumber() + 1;
        records.add(record);
      }
    } catch (CsvParseException e) {
      errors.add(
          new RosterError(next, null, "Something follows a closing quote, here or further on."));
      return List.of();
    } catch (IOException e) {
      throw new IllegalStateException("Reading a text in memory does not fail", e);
    }
    CsvRecord last = records.removeLast();
    if (!last.getFields().equals(List.of(END))) {
      errors.add(
          new RosterError(
              last.getStartingLineNumber(), null, "A quote is opened here and never closed."));
    }
    return records.stream().filter(RosterFile::saysSomething).toList();
  }

  private static boolean saysSomething(CsvRecord record) {
    return record.getFields().stream().anyMatch(field -> !field.isBlank());
  }

  /// The separator that the first line has most of.
  private static char separator(String text) {
    int[] counts = new int[3];
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || "\r\n".indexOf(text.charAt(i)) < 0); i++) {
      quoted ^= text.charAt(i) == '"';
      int known = ",;\t".indexOf(text.charAt(i));
      if (!quoted && known >= 0) {
        counts[known]++;
      }
    }
    int most = counts[1] > counts[0] ? 1 : 0;
    return ",;\t".charAt(counts[2] > counts[most] ? 2 : most);
  }
}
