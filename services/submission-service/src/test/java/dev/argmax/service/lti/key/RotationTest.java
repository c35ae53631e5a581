package dev.argmax.service.lti.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void makesTheFirstKeyWhenItIsNeeded() {
    assertThat(Rotation.needsOne(List.of(), BEGIN)).isTrue();
    assertThat(Rotation.signing(List.of(BEGIN), BEGIN)).isZero();
  }

  @Test
  void publishesASuccessorAWeekBeforeItSigns() {
    assertThat(Rotation.needsOne(List.of(BEGIN), day(82))).isFalse();
    assertThat(Rotation.needsOne(List.of(BEGIN), day(83))).isTrue();
    List<Instant> two = List.of(BEGIN, day(83));

    assertThat(Rotation.signing(two, day(89))).isZero();
    assertThat(Rotation.signing(two, day(90))).isEqualTo(1);
  }

  @Test
  void publishesTheOldKeyAMonthLonger() {
    List<Instant> two = List.of(BEGIN, day(83));

    assertThat(Rotation.forgotten(two, day(119))).isZero();
    assertThat(Rotation.forgotten(two, day(120))).isEqualTo(1);
  }

  /// Whatever day it is looked at: what signs is published, was for a week before unless it is the
  /// first, and stays for a month after it signed last.
  @Test
  void neverSignsWithAKeyThatNobodyKnows() {
    List<Instant> made = new ArrayList<>();
    Instant signedBefore = BEGIN;
    for (int i = 0; i < 1000; i++) {
      Instant now = day(i);
      if (Rotation.needsOne(made, now)) {
        made.add(now);
      }
      Instant signing = made.get(Rotation.signing(made, now));
      made.subList(0, Rotation.forgotten(made, now)).clear();

      assertThat(made).contains(signing).hasSizeLessThanOrEqualTo(2);
      assertThat(signing).isAfterOrEqualTo(signedBefore);
      assertThat(Duration.between(signing, now)).isLessThan(Duration.ofDays(91));
      signedBefore = signing;
    }
  }

  private static Instant day(int number) {
    return BEGIN.plus(Duration.ofDays(number));
  }
}
