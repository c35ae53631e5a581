package dev.argmax.service.oneroster.answer;

import dev.argmax.service.client.Scope;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a request needs: any one of some scopes.
public enum Access {
  /// Whole lists of the Rostering service, and what stands in them.
  ROSTER_CORE(Scope.ROSTER_CORE_READONLY, Scope.ROSTER_READONLY),
  /// Lists within something.
  ROSTER(Scope.ROSTER_READONLY),
  /// Whole lists of the Gradebook service, and what stands in them.
  GRADEBOOK_CORE(Scope.GRADEBOOK_CORE_READONLY, Scope.GRADEBOOK_READONLY),
  /// Lists within something.
  GRADEBOOK(Scope.GRADEBOOK_READONLY),
  /// Making something, or saying it anew.
  GRADEBOOK_PUT(Scope.GRADEBOOK_CREATEPUT),
  /// Taking something away.
  GRADEBOOK_DELETE(Scope.GRADEBOOK_DELETE);

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  private final Set<Scope> anyOf;

  Access(Scope first, Scope... others) {
    this.anyOf = EnumSet.of(first, others);
  }

  boolean isGivenBy(Set<Scope> scopes) {
    return anyOf.stream().anyMatch(scopes::contains);
  }

  String words() {
    return anyOf.stream().map(Scope::uri).collect(Collectors.joining(" or "));
  }
}
