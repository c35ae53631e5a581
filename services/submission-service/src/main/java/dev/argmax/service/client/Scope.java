package dev.argmax.service.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a program may do, in the words of OneRoster 1.2.
public enum Scope {
  /// People, classes and enrollments, as whole lists and one by one.
  ROSTER_CORE_READONLY("roster-core.readonly"),
  /// The same, and the lists within something, such as the students of a class.
  ROSTER_READONLY("roster.readonly"),
  /// Line items and results, as whole lists and one by one.
  GRADEBOOK_CORE_READONLY("gradebook-core.readonly"),
  /// The same, and the lists within something, such as the results of a class.
  GRADEBOOK_READONLY("gradebook.readonly"),
  /// Keeping line items and results of its own here.
  GRADEBOOK_CREATEPUT("gradebook.createput"),
  /// Taking them away again.
  GRADEBOOK_DELETE("gradebook.delete");

  private static final String PREFIX = "https://purl.imsglobal.org/spec/or/v1p2/scope/";

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /// The name in requests for tokens.
  public String uri() {
    return PREFIX + word;
  }

  /// The last part of the name, which tells the scopes apart.
  @JsonValue
  public String word() {
    return word;
  }

  /// The scope with this name, short or long.
  public static Optional<Scope> named(String name) {
    return Arrays.stream(values())
        .filter(scope -> name.equals(scope.word) || name.equals(scope.uri()))
        .findFirst();
  }

  /// Those that stand in a text with blanks between; names of others are left out.
  public static Set<Scope> in(String text) {
    Set<Scope> found = EnumSet.noneOf(Scope.class);
    for (String name : text.split(" ", -1)) {
      named(name).ifPresent(found::add);
    }
    return found;
  }

  /// Their long names with blanks between.
  public static String text(Collection<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::uri).collect(Collectors.joining(" "));
  }
}
