package dev.argmax.service.coursefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/// What comes to light while one text is read: its flaws and its dates.
final class Reading {
  private final List<Flaw> flaws = new ArrayList<>();
  private final List<WrittenDate> dates = new ArrayList<>();
  private final String text;

  Reading(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  void flaw(Node place, String message) {
    flaw(place.getStartMark(), message);
  }

  void flaw(Optional<Mark> place, String message) {
    flaws.add(
        new Flaw(
            place.map(Mark::getLine).orElse(0) + 1,
            place.map(Mark::getColumn).orElse(0) + 1,
            message));
  }

  void date(WrittenDate date) {
    dates.add(date);
  }

  List<WrittenDate> dates() {
    return dates.stream().sorted(Comparator.comparingInt(WrittenDate::start)).toList();
  }

  boolean hasFlaws() {
    return !flaws.isEmpty();
  }

  /// Ends the reading if the text is no course file.
  void requireNoFlaws() {
    if (hasFlaws()) {
      throw new CourseFileException(
          flaws.stream()
              .sorted(Comparator.comparingInt(Flaw::line).thenComparingInt(Flaw::column))
              .toList());
    }
  }
}
