package dev.argmax.gateway.visit;

import java.net.URI;

/// Ends the handling of a request whose sender has to sign in first.
final class SignInNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient URI signIn;

  SignInNeeded(URI signIn) {
    super("Sign in first", null, false, false);
    this.signIn = signIn;
  }

  URI signIn() {
    return signIn;
  }
}
