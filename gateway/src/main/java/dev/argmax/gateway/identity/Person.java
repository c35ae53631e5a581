package dev.argmax.gateway.identity;

/// Somebody the service knows.
public record Person(String id, String login, String displayName) {}
