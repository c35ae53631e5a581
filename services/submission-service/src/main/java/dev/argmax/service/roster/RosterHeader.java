package dev.argmax.service.roster;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.argmax.service.csv.SpreadsheetFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where the columns of a roster file stand.
///
/// @param names the columns as the file calls them
/// @param ignored those of them that mean nothing here
record RosterHeader(List<String> names, Map<Column, Integer> places, List<String> ignored) {

  static RosterHeader of(List<CsvRecord> records, List<RosterError> errors) {
    List<String> names =
        records.isEmpty()
            ? List.of()
            : records.getFirst().getFields().stream().map(String::strip).toList();
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Column column = Column.named(name).orElse(null);
      if (column == null) {
        if (!name.isEmpty()) {
          ignored.add(name);
        }
      } else if (places.putIfAbsent(column, i) != null) {
        errors.add(
            new RosterError(
                1, name, "`" + names.get(places.get(column)) + "` already says the same."));
      }
    }
    if (!places.containsKey(Column.LOGIN)) {
      errors.add(
          new RosterError(
              1, "login", "The first line names no column `login`, `username` or `SIS Login ID`."));
    }
    return new RosterHeader(names, places, List.copyOf(ignored));
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /// What the file calls the column; its usual name if the file has none.
  String name(Column column) {
    Integer place = places.get(column);
    return place == null ? column.name().toLowerCase(Locale.ROOT) : names.get(place);
  }

  /// What the record says there; empty if it says nothing.
  String said(CsvRecord record, Column column) {
    Integer place = places.get(column);
    return place == null || place >= record.getFieldCount()
        ? ""
        : SpreadsheetFile.said(record.getField(place));
  }
}
