package dev.argmax.gateway.identity;

/// A program the service knows.
///
/// @param id of the person that it is at the service
/// @param scopes what its token opens, with blanks between
public record Program(String id, String scopes) {}
