package dev.argmax.service.lti.platform;

/// How somebody whom a platform sends for the first time is found on the roster.
public enum MatchBy {
  /// Not at all: they sign in here once and confirm who they are.
  NONE,
  /// By the address that the platform gives.
  EMAIL,
  /// By the id of the school's register that the platform gives, which is their login here.
  LOGIN
}
