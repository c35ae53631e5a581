package dev.argmax.service.roster;

import java.util.Optional;
import java.util.regex.Pattern;

/// What may stand in the fields of a member; the database wants the same of logins, addresses and
/// sections.
enum Field {
  LOGIN(
      "[a-z0-9][a-z0-9._-]{0,63}",
      "A login has 1 to 64 of a-z 0-9 . _ - and begins with a letter or a digit."),
  DISPLAY_NAME("(?s)(?=.*\\S)[^\\x00]{1,200}", "A name has 1 to 200 characters."),
  EMAIL("(?U)[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+", "An address looks like name@example.edu."),
  SECTION(
      "[A-Za-z0-9][A-Za-z0-9._-]{0,31}",
      "A section has 1 to 32 of A-Z a-z 0-9 . _ - and begins with a letter or a digit.");

  private static final int LONGEST = 254;

  private final Pattern pattern;
  private final String rule;

  Field(String pattern, String rule) {
    this.pattern = Pattern.compile(pattern);
    this.rule = rule;
  }

  /// What is wrong with the value, in a sentence; empty if nothing is.
  Optional<String> complaint(String value) {
    return value.length() <= LONGEST && pattern.matcher(value).matches()
        ? Optional.empty()
        : Optional.of(rule);
  }
}
