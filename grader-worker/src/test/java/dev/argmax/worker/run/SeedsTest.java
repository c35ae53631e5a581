package dev.argmax.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedsTest {
  private final Seeds seeds = seeds("secret", "ab");

  @Test
  void areTheSameOnEveryRetry() {
    assertThat(seeds.seed("1.1")).hasSize(16).isEqualTo(seeds("secret", "ab").seed("1.1"));
  }

  @Test
  void differByProblemAndCannotBeHadWithoutTheSecret() {
    assertThat(seeds.seed("1.1")).isNotEqualTo(seeds.seed("1.2"));
    assertThat(seeds.seed("1.1")).isNotEqualTo(seeds("other", "ab").seed("1.1"));
  }

  @Test
  void secretSeedIsAnotherOfTheSameVariant() {
    assertThat(seeds.secretSeed("1.1")).hasSize(16).isNotEqualTo(seeds.seed("1.1"));
    assertThat(seeds.secretSeed("1.1")).isEqualTo(seeds("secret", "ab").secretSeed("1.1"));
    assertThat(seeds.secretSeed("1.1")).isNotEqualTo(seeds("other", "ab").secretSeed("1.1"));
  }

  @Test
  void areSharedByAllSubmissionsOfAVariant() {
    int variant = seeds.variant("1.1");
    String sibling =
        IntStream.range(0, 10_000)
            .mapToObj(Integer::toString)
            .filter(sha -> seeds("secret", sha).variant("1.1") == variant)
            .findFirst()
            .orElseThrow();

    assertThat(seeds("secret", sibling).seed("1.1")).isEqualTo(seeds.seed("1.1"));
  }

  @Test
  void canBeToldForAllVariants() {
    var all = seeds.ofAllVariants();

    assertThat(all).hasSize(64);
    assertThat(all.get(seeds.variant("1.1")).seed("1.1")).isEqualTo(seeds.seed("1.1"));
    assertThat(all.get(seeds.variant("1.2")).secretSeed("1.2")).isEqualTo(seeds.secretSeed("1.2"));
  }

  @Test
  void useAllVariants() {
    var used =
        IntStream.range(0, 2_000)
            .map(sha -> seeds("secret", Integer.toString(sha)).variant("1.1"))
            .distinct()
            .count();

    assertThat(used).isEqualTo(64);
  }

  private static Seeds seeds(String secret, String submission) {
    return new Seeds(secret, submission, "cd".repeat(32), 64);
  }
}
