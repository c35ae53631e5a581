package dev.argmax.service.client;

import dev.argmax.service.client.Clients.Wish;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A program to be made.
///
/// @param name for people, such as what runs it
/// @param scopes what it may do, such as `gradebook.readonly`
/// @param courses further courses; only for one who is ADMIN of them
record NewClient(
    @Nullable String name,
    @Schema(implementation = Scope[].class) @Nullable List<String> scopes,
    @Nullable List<String> courses) {
  private static final int LONGEST_NAME = 100;

  static Wish checked(@Nullable NewClient request) {
    if (request == null) {
      throw bad("The request lacks `name` and `scopes`.");
    }
    return new Wish(
        request.checkedName(),
        request.checkedScopes(),
        Set.copyOf(Objects.requireNonNullElse(request.courses, List.of())));
  }

  private String checkedName() {
    String stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty()
        || stripped.length() > LONGEST_NAME
        || stripped.chars().anyMatch(Character::isISOControl)) {
      throw bad("`name` must have 1 to " + LONGEST_NAME + " characters.");
    }
    return stripped;
  }

  private Set<Scope> checkedScopes() {
    Set<Scope> known = EnumSet.noneOf(Scope.class);
    for (String scope : Objects.requireNonNullElse(scopes, List.<String>of())) {
      known.add(
          Scope.named(String.valueOf(scope))
              .orElseThrow(() -> bad("`" + scope + "` is no scope that is offered here.")));
    }
    if (known.isEmpty()) {
      throw bad("`scopes` must name at least one.");
    }
    return known;
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail);
  }
}
