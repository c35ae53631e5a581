package dev.argmax.benchmarks.grade;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A strip for each way of running the small problem: a dot a run, a bar at the median.
final class GradePlot {
  private static final int WIDTH = 760;
  private static final int LEFT = 190;
  private static final int ROW = 64;

  private GradePlot() {}

  static String svg(Figures figures) {
    Map<String, Samples> rows = new LinkedHashMap<>();
    rows.put("argmax", figures.ours());
    rows.put("bare javac, java", figures.bare());
    rows.put("cold container", figures.cold());
    var most = rows.values().stream().mapToDouble(Samples::max).max().orElse(1);
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
        font-family="system-ui, sans-serif" font-size="15">
        <title>Seconds from handing in one small problem to its result</title>
        <rect width="100%%" height="100%%" fill="#fff"/>
        """
            .formatted(WIDTH, ROW * rows.size() + 50));
    var y = 44;
    for (var row : rows.entrySet()) {
      strip(svg, row.getKey(), row.getValue(), y, most);
      y += ROW;
    }
    axis(svg, y - 10, most);
    return svg.append("</svg>\n").toString();
  }

  private static void strip(StringBuilder svg, String name, Samples samples, int y, double most) {
    add(svg, "<text x='8' y='" + (y + 5) + "'>" + name + "</text>");
    for (var value : samples.all()) {
      add(
          svg,
          "<circle cx='"
              + x(value, most)
              + "' cy='"
              + y
              + "' r='5' fill='#1f5f74' fill-opacity='0.35'/>");
    }
    var median = x(samples.median(), most);
    add(svg, "<path d='M" + median + " " + (y - 16) + "v32' stroke='#a02c28' stroke-width='3'/>");
    var label = String.format(Locale.ROOT, "%.2f s", samples.median());
    add(
        svg,
        "<text x='"
            + median
            + "' y='"
            + (y - 20)
            + "' fill='#a02c28' font-size='13' text-anchor='middle'>"
            + label
            + "</text>");
  }

  private static void axis(StringBuilder svg, int y, double most) {
    add(svg, "<path d='M" + LEFT + " " + y + "H" + (WIDTH - 20) + "' stroke='#55636a'/>");
    var step = most > 4 ? 1 : 0.5;
    for (double tick = 0; tick <= most; tick += step) {
      add(
          svg,
          "<text x='"
              + x(tick, most)
              + "' y='"
              + (y + 18)
              + "' text-anchor='middle' font-size='13'>"
              + tick
              + "</text>");
    }
    add(svg, "<text x='8' y='" + (y + 18) + "' font-size='13'>seconds</text>");
  }

  private static long x(double seconds, double most) {
    return Math.round(LEFT + seconds / most * (WIDTH - LEFT - 40));
  }

  private static void add(StringBuilder svg, String element) {
    svg.append(element).append('\n');
  }
}
