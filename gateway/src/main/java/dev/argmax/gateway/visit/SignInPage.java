package dev.argmax.gateway.visit;

import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/// The form to sign in with.
///
/// @param to where to go afterwards
/// @param trouble why the last attempt did not work
record SignInPage(String formToken, String to, String login, @Nullable String trouble)
    implements TemplateInstance {}
