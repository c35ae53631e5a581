package dev.argmax.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorTest {
  @ParameterizedTest
  @CsvSource({
    "29.7.0, true",
    "30.0.1, true",
    "29.6.9, false",
    "20.10.24+dfsg1, false",
    "29, false",
    "29.10, true"
  })
  void comparesVersionsNumberByNumber(String version, boolean met) {
    assertThat(Floor.ENGINE.isMetBy(version)).isEqualTo(met);
  }
}
