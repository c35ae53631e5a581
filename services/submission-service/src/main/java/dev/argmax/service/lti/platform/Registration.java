package dev.argmax.service.lti.platform;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a platform is registered as, checked.
///
/// @param tokenAudience absent where it is the address for tokens
record Registration(
    String name,
    String issuer,
    String clientId,
    Set<String> deployments,
    String authUrl,
    String jwksUrl,
    String tokenUrl,
    @Nullable String tokenAudience,
    MatchBy matchBy) {}
