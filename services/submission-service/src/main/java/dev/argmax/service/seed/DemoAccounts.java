package dev.argmax.service.seed;

import dev.argmax.service.course.Role;
import dev.argmax.service.identity.Accounts.NewAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The fictional people of `demo.env`: lines of `KEY=value`, where a value may be in quotes.
record DemoAccounts(String course, List<DemoAccount> accounts) {

  record DemoAccount(NewAccount account, Role role) {}

  static DemoAccounts read(Path file) throws IOException {
    Map<String, String> values = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        values.put(line.substring(0, equals).strip(), unquoted(line.substring(equals + 1)));
      }
    }
    return of(values);
  }

  static DemoAccounts of(Map<String, String> values) {
    List<DemoAccount> accounts =
        Stream.of(
                account(values, "STUDENT", "Demo Student One", Role.STUDENT),
                account(values, "STUDENT2", "Demo Student Two", Role.STUDENT),
                account(values, "TA", "Demo TA", Role.TA),
                account(values, "INSTRUCTOR", "Demo Instructor", Role.INSTRUCTOR),
                account(values, "LISTENER", "Demo Listener", Role.LISTENER),
                account(values, "ADMIN", "Demo Admin", Role.ADMIN),
                lms(values))
            .flatMap(List::stream)
            .toList();
    return new DemoAccounts(
        Objects.requireNonNull(values.get("COURSE"), "demo.env lacks COURSE"), accounts);
  }

  private static List<DemoAccount> account(
      Map<String, String> values, String prefix, String name, Role role) {
    String login = values.get(prefix + "_LOGIN");
    return login == null
        ? List.of()
        : List.of(
            new DemoAccount(
                new NewAccount(
                    login, name, values.get(prefix + "_PASSWORD"), values.get(prefix + "_TOKEN")),
                role));
  }

  // Its secret is its token as well: it polls like anybody else.
  private static List<DemoAccount> lms(Map<String, String> values) {
    String id = values.get("LMS_CLIENT_ID");
    String secret = values.get("LMS_CLIENT_SECRET");
    return id == null || secret == null
        ? List.of()
        : List.of(new DemoAccount(new NewAccount(id, "Demo LMS", secret, secret), Role.LMS));
  }

  private static String unquoted(String text) {
    String value = text.strip();
    boolean quoted =
        value.length() >= 2
            && ((value.startsWith("\"") && value.endsWith("\""))
                || (value.startsWith("'") && value.endsWith("'")));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
