package dev.argmax.gateway.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.gateway.chart.BarChart.Event;
import dev.argmax.gateway.chart.BarChart.Item;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarChartTest {
  @Test
  void drawsToAScaleThatEndsAtARoundNumber() {
    var chart =
        BarChart.of("t", List.of(new Item("a", 0, 0, "a"), new Item("b", 37, 10, "b")), List.of());

    assertThat(chart.ticks())
        .extracting(BarChart.Tick::text)
        .containsExactly("0", "10", "20", "30", "40");
    assertThat(chart.bars().getFirst().height()).isEqualTo("0.0");
    assertThat(Double.parseDouble(chart.bars().getLast().height())).isEqualTo(164 * 37 / 40.0);
    assertThat(Double.parseDouble(chart.bars().getLast().partHeight())).isEqualTo(164 * 10 / 40.0);
  }

  @Test
  void labelsNoMoreThanThereIsRoomFor() {
    var items = IntStream.range(0, 100).mapToObj(i -> new Item("" + i, 1, 0, "")).toList();

    var labels = BarChart.of("t", items, List.of()).bars().stream().map(BarChart.Bar::label);

    assertThat(labels.filter(label -> !label.isEmpty()).count()).isBetween(4L, 9L);
  }

  @Test
  void standsWithNothingAtAll() {
    var chart = BarChart.of("t", List.of(), List.of(new Event(3, "due")));

    assertThat(chart.bars()).isEmpty();
    assertThat(chart.ticks()).isNotEmpty();
  }
}
