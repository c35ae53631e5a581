package dev.argmax.service.late;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.late.WaivedDays.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaivedDaysTest {
  private static final Instant START = Instant.parse("2022-09-08T00:00:00Z");
  private static final LatePolicy COURSE = LatePolicy.parse("1/14 per day for 7 days");

  @Test
  void servesClaimsInTheOrderInWhichTheyArrived() {
    assertThat(
            WaivedDays.spend(
                10, List.of(claim("pset3", 3, 5), claim("pset1", 1, 4), claim("pset2", 2, 3))))
        .isEqualTo(Map.of("pset1", 4, "pset2", 3, "pset3", 3));
  }

  @Test
  void spendsNothingOnWorkInTime() {
    assertThat(WaivedDays.spend(10, List.of(claim("pset1", 1, 0)))).containsEntry("pset1", 0);
  }

  @Test
  void spendsNothingWhereItWouldNotHelp() {
    LatePolicy once = LatePolicy.parse("20% once for 5 days");
    LatePolicy steep = LatePolicy.parse("50% per day for 7 days");

    assertThat(WaivedDays.spend(2, List.of(new Claim("a", START, 3, once)))).containsEntry("a", 0);
    assertThat(WaivedDays.spend(3, List.of(new Claim("a", START, 3, once)))).containsEntry("a", 3);
    assertThat(WaivedDays.spend(3, List.of(new Claim("a", START, 6, steep)))).containsEntry("a", 0);
    assertThat(WaivedDays.spend(10, List.of(new Claim("a", START, 4, new LatePolicy.None()))))
        .containsEntry("a", 0);
  }

  @Test
  void neverSpendsMoreThanThereIsInWhateverOrder() {
    Random random = new Random(898);
    for (int round = 0; round < 5_000; round++) {
      int budget = random.nextInt(12);
      List<Claim> claims = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(7); i++) {
        claims.add(claim("pset" + i, random.nextInt(40), random.nextInt(8)));
      }
      Map<String, Integer> spent = WaivedDays.spend(budget, claims);
      Collections.shuffle(claims, random);

      assertThat(WaivedDays.spend(budget, claims)).isEqualTo(spent);
      int late = claims.stream().mapToInt(Claim::lateDays).sum();
      assertThat(spent.values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(Math.min(budget, late));
      for (Claim claim : claims) {
        assertThat(spent.get(claim.assignment())).isBetween(0, claim.lateDays());
      }
    }
  }

  private static Claim claim(String assignment, int day, int lateDays) {
    return new Claim(assignment, START.plusSeconds(86_400L * day), lateDays, COURSE);
  }
}
