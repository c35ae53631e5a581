package dev.argmax.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TokenTest {
  @Test
  void tellsKeywordsFromNamesAndText() {
    assertThat(Token.lines("int newer = 0x1F; // int"))
        .containsExactly(
            List.of(
                new Token("keyword", "int"),
                new Token("", " newer = "),
                new Token("number", "0x1F"),
                new Token("", "; "),
                new Token("comment", "// int")));
  }

  @Test
  void goesOnOverLines() {
    assertThat(Token.lines("/* a\n b */ x\n\"\"\"\n new \"quoted\"\n\"\"\";"))
        .extracting(line -> line.isEmpty() ? "" : line.getFirst().kind())
        .containsExactly("comment", "comment", "string", "string", "string");
  }

  @Test
  void losesNoCharacterOfAnySource() {
    for (String source :
        List.of(
            "'\\'' \"open\n@A.b(\"\\\"\") /* never closed",
            "\"\"\" never closed \"",
            "日本 ـ \t{}",
            "")) {
      String text =
          Token.lines(source).stream()
              .map(line -> line.stream().map(Token::text).collect(Collectors.joining()))
              .collect(Collectors.joining("\n"));
      assertThat(text).isEqualTo(source);
    }
  }

  @Test
  void takesLongSourcesAsTheyCome() {
    assertThat(Token.lines("/*" + "*".repeat(200_000))).hasSize(1);
    assertThat(Token.lines("\"" + "\\\\".repeat(100_000))).hasSize(1);
  }
}
