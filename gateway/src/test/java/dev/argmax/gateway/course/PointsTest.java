package dev.argmax.gateway.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointsTest {
  @Test
  void haveNoDecimalsWithoutNeed() {
    assertThat(Points.of(72.5, 100.0)).isEqualTo("72.5 / 100");
    assertThat(Points.of(1 / 3.0, 2.0)).isEqualTo("0.33 / 2");
    assertThat(Points.of(null, 100.0)).isEqualTo("–");
  }

  @Test
  void areABandWhileTestCasesAreHidden() {
    assertThat(Points.of(79.0, 100.0, 21.0)).isEqualTo("79 to 100 / 100");
    assertThat(Points.of(79.0, 100.0, null)).isEqualTo("79 / 100");
    assertThat(Points.of(null, 100.0, 21.0)).isEqualTo("–");
  }
}
