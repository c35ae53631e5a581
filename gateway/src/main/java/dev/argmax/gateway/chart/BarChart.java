package dev.argmax.gateway.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Standing bars over a line, drawn in a field of 640 by 220. A bar may have a part that is
/// hatched: no colour is needed to tell it.
///
/// @param title what it shows, for those who hear the page
/// @param ticks lines across, with their numbers
/// @param marker where something happens, such as a deadline; empty if nothing does
public record BarChart(String title, List<Bar> bars, List<Tick> ticks, List<Marker> marker) {
  private static final int LEFT = 40;
  private static final int WIDTH = 592;
  private static final int TOP = 22;
  private static final int HEIGHT = 164;
  private static final int MOST_LABELS = 9;

  /// @param label under it; empty where there is no room
  /// @param y top of the whole
  /// @param partY top of the hatched part, which stands at its foot
  public record Bar(
      String x,
      String y,
      String width,
      String height,
      String partY,
      String partHeight,
      String middle,
      String label,
      String says) {}

  /// @param y where it is
  public record Tick(String y, String text) {}

  /// @param anchor on which side of it its text stands, as SVG says it
  public record Marker(String x, String textX, String anchor, String text) {}

  /// A number to draw.
  ///
  /// @param part how much of it is hatched
  /// @param says all of it in words
  public record Item(String label, int value, int part, String says) {}

  /// Something that happens at a place among the items.
  ///
  /// @param place 0 is the left edge of the first item, 1 its right one
  public record Event(double place, String text) {}

  /// The chart of these items.
  public static BarChart of(String title, List<Item> items, List<Event> events) {
    int top = Scale.top(items.stream().mapToInt(Item::value).max().orElse(0));
    double step = (double) WIDTH / Math.max(1, items.size());
    int every = (items.size() + MOST_LABELS - 1) / MOST_LABELS;
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < items.size(); i++) {
      bars.add(bar(items.get(i), LEFT + i * step, step, top, i % Math.max(1, every) == 0));
    }
    var ticks = Scale.ticks(top).stream().map(tick -> new Tick(text(y(tick, top)), "" + tick));
    return new BarChart(
        title, bars, ticks.toList(), events.stream().map(event -> marker(event, step)).toList());
  }

  private static Bar bar(Item item, double x, double step, int top, boolean labelled) {
    double gap = Math.min(4, step * 0.15);
    double y = y(item.value(), top);
    double partY = y(item.part(), top);
    return new Bar(
        text(x + gap / 2),
        text(y),
        text(step - gap),
        text(TOP + HEIGHT - y),
        text(partY),
        text(TOP + HEIGHT - partY),
        text(x + step / 2),
        labelled ? item.label() : "",
        item.says());
  }

  private static Marker marker(Event event, double step) {
    double x = LEFT + Math.max(0, Math.min(WIDTH, event.place() * step));
    boolean right = x < LEFT + WIDTH * 0.6;
    return new Marker(text(x), text(right ? x + 5 : x - 5), right ? "start" : "end", event.text());
  }

  private static double y(int value, int top) {
    return TOP + HEIGHT - (double) HEIGHT * value / top;
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
