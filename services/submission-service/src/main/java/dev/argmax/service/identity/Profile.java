package dev.argmax.service.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody as others know them.
///
/// @param hasPassword whether they can sign in here
/// @param isLinked whether an identity provider vouches for them
public record Profile(
    UUID id,
    String login,
    String displayName,
    @Nullable String email,
    boolean hasPassword,
    boolean isLinked) {}
