package dev.argmax.service.oneroster.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private static final JsonNode STUDENT =
      tree(
          """
          {"sourcedId": "s-1", "givenName": "Ægir", "familyName": "O'Hara", "email": "S.One@Example.edu",
           "score": 9.5, "dateLastModified": "2022-11-01T12:00:00.000Z", "scoreDate": "2022-11-01",
           "class": {"sourcedId": "c-1"},
           "roles": [{"role": "student", "org": {"sourcedId": "o-1"}}, {"role": "ext:grader"}]}""");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          sourcedId='s-1'                                            | true
          sourcedId='s-2'                                            | false
          sourcedId!='s-2'                                           | true
          sourcedId = 's-1'                                          | true
          familyName='O''Hara'                                       | true
          familyName~'hara'                                          | true
          givenName='ægir'                                           | false
          email='s.one@example.edu'                                  | true
          class.sourcedId='c-1'                                      | true
          class.sourcedId='c'                                        | false
          roles.role='ext:grader'                                    | true
          roles.role!='student'                                      | false
          roles.org.sourcedId='o-1'                                  | true
          phone='1'                                                  | false
          phone!='1'                                                 | true
          phone~''                                                   | false
          """)
  void comparesText(String filter, boolean matches) {
    assertThat(Filter.parse(filter).matches(STUDENT)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          score>'10'                                                 | false
          score>'9'                                                  | true
          score='9.50'                                               | true
          score<='9.5'                                               | true
          dateLastModified>'2022-11-01T11:59:59.999Z'                | true
          dateLastModified='2022-11-01T12:00:00Z'                    | true
          dateLastModified='2022-11-01T14:00:00.000+02:00'           | true
          dateLastModified>='2022-11-01'                             | true
          dateLastModified<'2022-11-01'                              | false
          scoreDate>='2022-11-01'                                    | true
          scoreDate<'2022-11-02'                                     | true
          """)
  void comparesNumbersAndMoments(String filter, boolean matches) {
    assertThat(Filter.parse(filter).matches(STUDENT)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          sourcedId='s-1' AND score>'9'                              | true
          sourcedId='s-1' AND score>'10'                             | false
          sourcedId='s-2' OR score>'9'                               | true
          sourcedId='s-2' or score>'10'                              | false
          familyName='a AND b' OR sourcedId='s-1'                    | true
          """)
  void joinsTwoComparisons(String filter, boolean matches) {
    assertThat(Filter.parse(filter).matches(STUDENT)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sourcedId",
        "sourcedId=",
        "sourcedId=s-1",
        "sourcedId='s-1",
        "sourcedId='s-1'x",
        "sourcedId='s-1'AND score>'9'",
        "sourcedId='s-1' AND",
        "sourcedId='s-1' XOR score>'9'",
        "='s-1'",
        "class.='c-1'",
        "sourcedId=='s-1'",
        "sourcedId<>'s-1'",
        "a='1' AND b='2' AND c='3'",
        "(sourcedId='s-1')",
        "sourcedId=\"s-1\"",
      })
  void refusesWhatIsNoFilter(String filter) {
    assertThatExceptionOfType(BadFilterException.class)
        .isThrownBy(() -> Filter.parse(filter))
        .withMessageStartingWith("At character ");
  }

  @Test
  void namesTheFieldsItAsksAbout() {
    assertThat(Filter.parse("a.b='1' OR c>'2'").fields()).containsExactly("a.b", "c");
  }

  @Test
  void ordersNumbersBySizeAndPutsWhatLacksThemLast() {
    Stream<JsonNode> scores =
        Stream.of("{}", "{\"score\": 10}", "{\"score\": 9.5}", "{\"score\": 101}")
            .map(FilterTest::tree);

    assertThat(scores.sorted(Values.by("score")).map(each -> each.path("score").asText()))
        .containsExactly("9.5", "10", "101", "");
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
