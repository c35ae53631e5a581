package dev.argmax.service.lti.launch;

import org.jspecify.annotations.Nullable;

/// A platform's wish that somebody signs in by it (IMS Security Framework 1.0, 5.1.1).
///
/// @param issuer how the platform calls itself
/// @param target where the link leads to
/// @param clientId how the platform calls us, if it says so
/// @param origin where this site is for the browser, such as `https://argmax.example.edu`
/// @param browser the secret in the browser's cookie
record LoginRequest(
    @Nullable String issuer,
    @Nullable String loginHint,
    @Nullable String target,
    @Nullable String messageHint,
    @Nullable String clientId,
    @Nullable String deploymentId,
    @Nullable String origin,
    @Nullable String browser) {}
