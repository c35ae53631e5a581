package dev.argmax.service.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of a roster file is about, by the names that people and other systems give it.
enum Column {
  LOGIN("login", "username", "user name", "login id", "sis login id"),
  NAME("name", "student", "display name", "displayname", "full name"),
  FIRST_NAME("first name", "firstname", "given name", "givenname"),
  LAST_NAME("last name", "lastname", "surname", "family name", "familyname"),
  EMAIL("email", "e mail", "mail", "email address"),
  SECTION("section"),
  ROLE("role");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  /// The column that a header names, whatever its case and hyphens.
  static Optional<Column> named(String header) {
    String name = header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    return Arrays.stream(values()).filter(column -> column.names.contains(name)).findFirst();
  }
}
