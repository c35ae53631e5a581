package dev.argmax.service.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatePolicyTest {

  @ParameterizedTest
  @CsvSource({
    "1/14 per day for 7 days, 0, 1",
    "1/14 per day for 7 days, 1, 0.9285714285714286",
    "1/14 per day for 7 days, 7, 0.5",
    "10% per day for 3 days, 2, 0.8",
    "50% per day for 9 days, 5, 0",
    "20% once for 3 days, 0, 1",
    "20% once for 3 days, 1, 0.8",
    "20% once for 3 days, 3, 0.8",
    "none, 4, 1",
  })
  void takesItsShareOff(String policy, int days, double left) {
    assertThat(LatePolicy.parse(policy).factor(days)).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "1/14 per day for 7 days",
        "10% per day for 1 day",
        "20% once for 3 days",
        "0% per day for 2 days"
      })
  void readsWhatItWrites(String policy) {
    assertThat(LatePolicy.parse(policy)).hasToString(policy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "None",
        "10 per day for 3 days",
        "110% per day for 3 days",
        "15/14 per day for 3 days",
        "1/0 per day for 3 days",
        "10% per day for 0 days",
        "10% per day for 400 days",
        "10% per hour for 3 days",
        "10% per day"
      })
  void refusesWhatIsNoPolicy(String policy) {
    assertThatThrownBy(() -> LatePolicy.parse(policy)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhatWouldBeRight() {
    assertThatThrownBy(() -> LatePolicy.parse("sometimes"))
        .hasMessageContaining("\"sometimes\"")
        .hasMessageContaining("1/14 per day for 7 days");
  }
}
