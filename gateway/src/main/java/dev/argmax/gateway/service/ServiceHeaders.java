package dev.argmax.gateway.service;

/// The headers that only this door may set; the service believes them together with the token.
public final class ServiceHeaders {
  /// What the names of all of them start with.
  public static final String PREFIX = "argmax-";

  /// The id of the person who asks.
  public static final String PERSON = "Argmax-Person";

  /// What the token of the program that asks opens, with blanks between.
  public static final String SCOPES = "Argmax-Scopes";

  /// The credentials of HTTP Basic with which a program asks for a token.
  public static final String BASIC = "Argmax-Basic";

  /// Where this site is for the one who asks, such as `https://argmax.example.edu`.
  public static final String ORIGIN = "Argmax-Origin";

  /// When the head of the request arrived at this door.
  public static final String RECEIVED_AT = "Argmax-Received-At";

  /// What time it is in the course, on answers of the service.
  public static final String NOW = "Argmax-Now";

  private ServiceHeaders() {}
}
