package dev.argmax.service.lti.platform;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A platform as staff write it down. All but the last two must be there.
///
/// @param name for people, such as what runs it
/// @param issuer how the platform calls itself
/// @param clientId how it calls argmax
/// @param deploymentIds under which it has argmax installed
/// @param authUrl where browsers are sent to
/// @param jwksUrl its public keys
/// @param tokenUrl where access tokens are given out
/// @param tokenAudience whom requests for tokens are made out to, where that is not `tokenUrl`
/// @param matchBy how first comers are found; NONE unless the platform is to be believed in this
record PlatformWish(
    @Nullable String name,
    @Nullable String issuer,
    @Nullable String clientId,
    @Nullable List<String> deploymentIds,
    @Nullable String authUrl,
    @Nullable String jwksUrl,
    @Nullable String tokenUrl,
    @Nullable String tokenAudience,
    @Nullable MatchBy matchBy) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST = 255;
  private static final int LONGEST_URL = 1000;
  private static final int MOST_DEPLOYMENTS = 20;

  /// @param objection what speaks against an address, if anything does
  static Registration checked(
      @Nullable PlatformWish wish, Function<String, Optional<String>> objection) {
    if (wish == null) {
      throw bad("The request is empty.");
    }
    return new Registration(
        text("name", wish.name, LONGEST_NAME),
        text("issuer", wish.issuer, LONGEST),
        text("clientId", wish.clientId, LONGEST),
        deployments(wish.deploymentIds),
        url("authUrl", wish.authUrl, objection),
        url("jwksUrl", wish.jwksUrl, objection),
        url("tokenUrl", wish.tokenUrl, objection),
        wish.tokenAudience == null || wish.tokenAudience.isBlank()
            ? null
            : text("tokenAudience", wish.tokenAudience, LONGEST_URL),
        Objects.requireNonNullElse(wish.matchBy, MatchBy.NONE));
  }

  private static Set<String> deployments(@Nullable List<String> ids) {
    Set<String> checked = new LinkedHashSet<>();
    for (String id : Objects.requireNonNullElse(ids, List.<String>of())) {
      checked.add(text("deploymentIds", id, LONGEST));
    }
    if (checked.isEmpty() || checked.size() > MOST_DEPLOYMENTS) {
      throw bad("`deploymentIds` must have 1 to " + MOST_DEPLOYMENTS + " entries.");
    }
    return checked;
  }

  private static String text(String field, @Nullable String value, int longest) {
    String stripped = value == null ? "" : value.strip();
    if (stripped.isEmpty()
        || stripped.length() > longest
        || stripped.chars().anyMatch(Character::isISOControl)) {
      throw bad("`" + field + "` must have 1 to " + longest + " characters.");
    }
    return stripped;
  }

  private static String url(
      String field, @Nullable String value, Function<String, Optional<String>> objection) {
    String text = text(field, value, LONGEST_URL);
    objection
        .apply(text)
        .ifPresent(
            why -> {
              throw bad("`" + field + "` cannot be that. " + why);
            });
    return text;
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail);
  }
}
