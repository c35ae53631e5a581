package dev.argmax.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {
  @ParameterizedTest
  @CsvSource({
    "29.7.0, 29.7, true",
    "30.0.1, 29.7, true",
    "29.6.9, 29.7, false",
    "20.10.24+dfsg1, 29.7, false",
    "29, 29.7, false",
    "29.10, 29.7, true"
  })
  void comparesVersionsNumberByNumber(String version, String floor, boolean atLeast) {
    assertThat(Doctor.isAtLeast(version, floor)).isEqualTo(atLeast);
  }
}
