package dev.argmax.service.webhook;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.release.Kind;
import dev.argmax.service.webhook.Webhooks.Wish;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An endpoint as staff want it.
///
/// @param url where the events are posted, beginning with `https://`
/// @param kinds of changes to tell of; absent for all
/// @param enabled absent for yes
record WebhookRequest(
    @Nullable String url,
    @Schema(implementation = Kind[].class) @Nullable List<String> kinds,
    @Nullable Boolean enabled) {

  static WebhookRequest checked(@Nullable WebhookRequest request) {
    if (request == null) {
      throw bad("The request lacks `url`.");
    }
    return request;
  }

  boolean wantsEnabled() {
    return enabled == null || enabled;
  }

  Wish wish() {
    if (url == null || url.isBlank()) {
      throw bad("`url` must say where the events are posted.");
    }
    return new Wish(url.strip(), kinds == null ? EnumSet.allOf(Kind.class) : known(kinds));
  }

  private static Set<Kind> known(List<String> names) {
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      if (names.contains(kind.name())) {
        found.add(kind);
      }
    }
    if (found.isEmpty() || found.size() != new HashSet<>(names).size()) {
      throw bad("`kinds` must name at least one of " + Arrays.toString(Kind.values()) + ".");
    }
    return found;
  }

  static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail);
  }
}
