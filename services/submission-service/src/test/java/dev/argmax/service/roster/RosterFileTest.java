package dev.argmax.service.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.service.course.Role;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {
  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsTheSeparator(String separator) {
    RosterFile file =
        read(
            "\uFEFFlogin,name,email,section,role\r\none,\"A, B; C\",one@example.edu,R1,listener\r\n"
                .replace(",", separator)
                .replace("A" + separator, "A,"));

    assertThat(file.errors()).isEmpty();
    assertThat(file.lines())
        .containsExactly(
            new RosterFile.Line(2, "one", "A, B; C", "one@example.edu", Role.LISTENER, "R1"));
  }

  @Test
  void takesColumnsInAnyOrderAndCase() {
    RosterFile file =
        read("Last Name,FIRST_NAME,Notes,sis login id,E-Mail\nLovelace,Ada,likes tea,ada,\n");

    assertThat(file.lines())
        .containsExactly(new RosterFile.Line(2, "ada", "Ada Lovelace", null, null, null));
    assertThat(file.saysSections()).isFalse();
    assertThat(file.ignoredColumns()).containsExactly("Notes");
  }

  @Test
  void readsWhatCanvasExportsOfItsGradebook() {
    RosterFile file =
        read(
            """
            Student,ID,SIS User ID,SIS Login ID,Section,Pset 1 (8812),Final Score
            ,,,,,Manual Posting,
                Points Possible,,,,,100,(read only)
            "Lovelace, Ada",4711,u1,ada,R1,87.5,90
            "Student, Test",4712,,f00dfeed,R1,,
            """);

    assertThat(file.errors()).isEmpty();
    assertThat(file.lines())
        .containsExactly(new RosterFile.Line(4, "ada", "Lovelace, Ada", null, null, "R1"));
    assertThat(file.ignoredColumns()).contains("ID", "SIS User ID", "Pset 1 (8812)");
  }

  @Test
  void readsTheUsersOfOneRoster() {
    RosterFile file =
        read(
            """
            sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,email
            u1,active,2022-09-01T00:00:00.000Z,true,ada,Ada,Lovelace,ada@example.edu
            u2,tobedeleted,2022-09-01T00:00:00.000Z,true,bob,Bob,Gone,bob@example.edu
            """);

    assertThat(file.errors()).isEmpty();
    assertThat(file.lines())
        .containsExactly(
            new RosterFile.Line(2, "ada", "Ada Lovelace", "ada@example.edu", null, null));
  }

  @Test
  void skipsLinesThatSayNothing() {
    RosterFile file = read("login,name\n\none,One,,\n,\n\"  \",\ntwo\n");

    assertThat(file.errors()).isEmpty();
    assertThat(file.lines()).extracting(RosterFile.Line::login).containsExactly("one", "two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name;One                     | 1 | login   | names no column
          login,username;one,two       | 1 | username| already says the same
          login;Bad Login              | 2 | login   | A login has
          login;UPPER                  | 2 | login   | A login has
          login,name;one,;one,         | 3 | login   | already stands in line 2
          login,name;,Nameless         | 2 | login   | A login has
          login,mail;one,no address    | 2 | mail    | An address looks like
          login,email;one,a@b;two,A@b  | 3 | email   | already stands in line 2
          login,section;one,a b        | 2 | section | A section has
          login,Role;one,pupil         | 2 | Role    | A role is one of
          login;one,two                | 2 |         | fields
          login,name;one,"open;two,    | 2 |         | never closed
          login,name;one,"a"b          | 2 |         | follows a closing quote
          """)
  void saysWhatIsWrongWhere(String text, long line, String column, String message) {
    List<RosterError> errors = read(text.replace(";", "\n")).errors();

    assertThat(errors).singleElement().extracting(RosterError::line).isEqualTo(line);
    assertThat(errors.getFirst().column()).isEqualTo(column);
    assertThat(errors.getFirst().message()).contains(message);
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    RosterFile file =
        read("login,email,role\nBAD,x,pupil\n\"two\nlines\",two@example.edu,\nthree,y,\n");

    assertThat(file.errors())
        .extracting(error -> error.line() + " " + error.column())
        .containsExactly("2 login", "2 email", "2 role", "3 login", "5 email");
    assertThat(file.lines()).isEmpty();
  }

  @Test
  void wantsUtf8() {
    RosterFile file =
        RosterFile.read("login,name\none,Ren\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(file.errors()).singleElement().extracting(RosterError::line).isEqualTo(2L);
    assertThat(file.errors().getFirst().message()).contains("not UTF-8");
  }

  @Test
  void wantsAHeader() {
    assertThat(read("").errors())
        .singleElement()
        .extracting(RosterError::column)
        .isEqualTo("login");
  }

  @Test
  void takesFiveThousandPeopleAndNoMore() {
    StringBuilder text = new StringBuilder("login\n");
    for (int i = 1; i <= 5000; i++) {
      text.append("student-").append(i).append('\n');
    }

    assertThat(read(text.toString()).lines()).hasSize(5000);
    assertThat(read(text + "one-more\n").errors())
        .singleElement()
        .extracting(RosterError::message)
        .asString()
        .contains("at most 5000");
  }

  @Test
  void takesOneMebibyteAndNoMore() {
    byte[] tooLarge = new byte[(1 << 20) + 1];

    assertThatThrownBy(() -> RosterFile.read(tooLarge))
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown -> assertThat(thrown.type()).isEqualTo(ProblemType.TOO_LARGE));
  }

  private static RosterFile read(String text) {
    return RosterFile.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
