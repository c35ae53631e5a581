package dev.argmax.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.archive.Refusal;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTypeTest {
  @ParameterizedTest
  @EnumSource
  void saysWhatRfc9457Wants(ProblemType type) {
    Map<String, Object> members = new Problem(type, "detail", Map.of()).members();

    assertThat(members.get("type")).asString().matches("/problems/[a-z0-9-]+");
    assertThat(members.get("code")).asString().matches("[a-z0-9_]+");
    assertThat(members.get("title")).asString().isNotBlank();
    assertThat(members).containsEntry("status", type.status());
    assertThat(type.status()).isBetween(400, 599);
  }

  @ParameterizedTest
  @EnumSource
  void hasAProblemForEveryRefusal(Refusal refusal) {
    assertThat(ProblemType.valueOf(refusal.name()).status())
        .isEqualTo(refusal == Refusal.TOO_LARGE ? 413 : 400);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 405, 406, 413, 415, 503})
  void keepsTheStatusOfTheFramework(int status) {
    assertThat(ProblemMappers.ofStatus(status).type().status()).isEqualTo(status);
  }

  @Test
  void hasDistinctTitles() {
    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::title)).doesNotHaveDuplicates();
  }
}
