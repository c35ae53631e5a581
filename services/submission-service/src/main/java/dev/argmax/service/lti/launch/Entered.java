package dev.argmax.service.lti.launch;

/// What becomes of somebody whose message may be believed.
sealed interface Entered {
  /// They are let in.
  ///
  /// @param session the token of a new session
  /// @param to a path of this site
  record SignedIn(String session, String to) implements Entered {}

  /// They have to sign in and say who they are.
  ///
  /// @param ticket to come back with
  /// @param who what the platform calls them
  record Unconfirmed(String ticket, String platform, String who) implements Entered {}
}
