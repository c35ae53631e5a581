package dev.argmax.service.lti.platform;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A learning management system that is registered for a course.
///
/// @param deployments the ids under which it has argmax installed
/// @param place where grades go and who is in the LMS's course; absent until somebody of the staff
///   has come from there
public record Platform(
    UUID id,
    String course,
    String name,
    String issuer,
    String clientId,
    Set<String> deployments,
    Addresses addresses,
    MatchBy matchBy,
    @Nullable Place place) {

  /// Where the platform is.
  ///
  /// @param auth where browsers are sent to
  /// @param jwks its public keys
  /// @param token where access tokens are given out
  /// @param audience whom our requests for tokens are made out to; mostly the same as `token`
  public record Addresses(String auth, String jwks, String token, String audience) {}

  /// The one course of the platform that is this course here.
  ///
  /// @param lineItems where columns of its gradebook are made; absent if that is not offered
  /// @param members who is in it; absent if that is not offered
  /// @param scopes what access tokens may be asked for
  public record Place(
      String context, @Nullable String lineItems, @Nullable String members, Set<String> scopes) {}
}
