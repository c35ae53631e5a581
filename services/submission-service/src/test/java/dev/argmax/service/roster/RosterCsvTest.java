package dev.argmax.service.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.course.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterCsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@cmd",
        "\ttab",
        "\rreturn",
        "'=already quoted",
        "''@twice",
        "'plain apostrophe",
        "O'Neill",
        "a \"quoted\", name",
        "two\nlines"
      })
  void isReadBackAsItWas(String name) {
    String text = RosterCsv.of(List.of(row(name, "+me@example.edu", null)));

    RosterFile.Line line =
        RosterFile.read(text.getBytes(StandardCharsets.UTF_8)).lines().getFirst();

    assertThat(line)
        .isEqualTo(new RosterFile.Line(2, "one", name, "+me@example.edu", Role.TA, "R1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r"})
  void letsNoFieldBeginAFormula(String sign) {
    String text = RosterCsv.of(List.of(row(sign + "SUM(A1)", null, null)));

    assertThat(text.split("one,", -1)[1]).containsPattern("^\"?'");
  }

  @Test
  void leavesOutWhoWasDropped() {
    assertThat(RosterCsv.of(List.of(row("Gone", null, Instant.EPOCH))))
        .isEqualTo("login,name,email,section,role\r\n");
  }

  private static RosterRow row(String name, @Nullable String email, @Nullable Instant droppedAt) {
    return new RosterRow(new UUID(0, 1), "one", name, email, Role.TA, "R1", droppedAt);
  }
}
