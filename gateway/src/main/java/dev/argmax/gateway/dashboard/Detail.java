package dev.argmax.gateway.dashboard;

import dev.argmax.gateway.chart.BarChart;
import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.staff.Desk;
import dev.argmax.gateway.staff.Forms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One assignment more closely.
///
/// @param tests the one that most lose first
record Detail(
    Numbers numbers,
    Moment due,
    String mean,
    String median,
    BarChart arrivals,
    List<Day> days,
    BarChart scores,
    List<Bin> bins,
    List<Test> tests) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);

  static Detail of(Desk desk, Numbers.OfAssignment found) {
    var numbers = found.numbers();
    return new Detail(
        numbers,
        desk.moment(numbers.dueAt()),
        Points.text(numbers.mean()),
        Points.text(numbers.median()),
        arrivals(desk, found),
        found.arrivals().stream().filter(day -> day.submissions() > 0).map(Day::of).toList(),
        scores(found.scores()),
        found.scores().stream().map(Bin::of).toList(),
        found.tests().stream().map(Test::of).sorted(Comparator.comparingInt(Test::share)).toList());
  }

  private static BarChart arrivals(Desk desk, Numbers.OfAssignment found) {
    var items =
        found.arrivals().stream()
            .map(
                day ->
                    new BarChart.Item(
                        DAY.format(day.day()), day.submissions(), day.late(), Day.of(day).says()))
            .toList();
    var due = place(desk, found.arrivals(), found.numbers().dueAt());
    return BarChart.of(
        "Submissions of " + found.numbers().title() + " by day",
        items,
        due < 0 ? List.of() : List.of(new BarChart.Event(due, "due")));
  }

  /// Where among the days a moment is; negative if it is behind all of them.
  private static double place(Desk desk, List<Numbers.Day> days, Instant at) {
    var local = at.atZone(desk.zone());
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i).day();
      if (day.equals(local.toLocalDate())) {
        return i + local.toLocalTime().toSecondOfDay() / (double) LocalTime.MAX.toSecondOfDay();
      }
    }
    return -1;
  }

  private static BarChart scores(List<Numbers.Bin> bins) {
    return BarChart.of(
        "Scores that count",
        bins.stream()
            .map(Bin::of)
            .map(bin -> new BarChart.Item(bin.label(), bin.students(), 0, bin.says()))
            .toList(),
        List.of());
  }

  /// What came in on a day.
  record Day(String text, int submissions, int late) {
    static Day of(Numbers.Day day) {
      return new Day(WEEKDAY.format(day.day()), day.submissions(), day.late());
    }

    String says() {
      return text + ": " + submissions + " submissions" + (late == 0 ? "" : ", " + late + " late");
    }
  }

  /// How many scores are within one step.
  ///
  /// @param from as the API wants it, to the last digit
  record Bin(String label, String text, String from, String to, int students) {
    static Bin of(Numbers.Bin bin) {
      boolean full = bin.to() - bin.from() < 1e-6;
      return new Bin(
          full ? "full" : Points.text(bin.from()),
          full ? "Full score" : Points.text(bin.from()) + " to " + Points.text(bin.to()),
          String.valueOf(bin.from()),
          String.valueOf(bin.to()),
          bin.students());
    }

    String says() {
      return text + ": " + students + " students";
    }
  }

  /// How a test case does.
  ///
  /// @param share how many of a hundred pass it
  /// @param address for the list of those who do not
  record Test(
      String problem,
      String title,
      String name,
      String seen,
      int share,
      int passed,
      int lost,
      int submissions,
      String address,
      String points) {
    static Test of(Numbers.Rate rate) {
      return new Test(
          rate.problem(),
          rate.title(),
          rate.name(),
          switch (rate.visibility()) {
            case "ALWAYS" -> "";
            case "AFTER_DUE" -> "shown after the due date";
            default -> "hidden";
          },
          Math.round(100f * rate.passed() / Math.max(1, rate.submissions())),
          rate.passed(),
          rate.submissions() - rate.passed(),
          rate.submissions(),
          Forms.segment(rate.problem() + "/" + rate.name()),
          Points.text(rate.maxPoints()));
    }
  }
}
