package dev.argmax.gateway.visit;

import dev.argmax.gateway.sso.SignInOffer;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/// The form to sign in with.
///
/// @param to where to go afterwards
/// @param trouble why the last attempt did not work
/// @param offer the ways there are
record SignInPage(
    String formToken, String to, String login, @Nullable String trouble, SignInOffer offer)
    implements TemplateInstance {}
